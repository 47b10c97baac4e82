package vn.sophongtrao.platform.database;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** Whom {@link ActingAs} names on this thread, otherwise who is signed in, otherwise nobody. */
@Component
@Primary
class CurrentActor implements ActorSource {

    private final ObjectProvider<ActorSource> sources;

    CurrentActor(ObjectProvider<ActorSource> sources) {
        this.sources = sources;
    }

    @Override
    public Actor current() {
        Actor bound = ActingAs.boundActor();
        if (bound != null) {
            return bound;
        }
        // Asked anew each time: the source of signed-in people may need this bean's users to be made first.
        return sources.stream()
                .filter(source -> source != this)
                .findFirst()
                .map(ActorSource::current)
                .orElse(Actor.NOBODY);
    }
}
