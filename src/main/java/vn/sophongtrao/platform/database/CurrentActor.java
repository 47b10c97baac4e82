package vn.sophongtrao.platform.database;

import java.util.function.Supplier;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Whom {@link ActingAs} names on this thread, otherwise who is signed in, otherwise nobody. */
@Component
@Primary
class CurrentActor implements ActorSource {

    private final Supplier<ActorSource> signedIn;

    /** Looked up when it is first asked: the source of signed-in people may need this bean's users to be made first. */
    CurrentActor(ObjectProvider<ActorSource> sources) {
        this.signedIn = SingletonSupplier.of(() ->
                sources.stream().filter(source -> source != this).findFirst().orElse(() -> Actor.NOBODY));
    }

    @Override
    public Actor current() {
        Actor bound = ActingAs.boundActor();
        return bound != null ? bound : signedIn.get().current();
    }
}
