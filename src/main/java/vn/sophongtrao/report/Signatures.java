package vn.sophongtrao.report;

import java.time.Clock;
import java.time.LocalDate;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

import vn.sophongtrao.platform.database.ActorSource;

/** Signs what is done with the person and the moment of the running request. */
@Component
public class Signatures {

    private final ActorSource actors;
    private final Clock clock;

    Signatures(ActorSource actors, Clock clock) {
        this.actors = actors;
        this.clock = clock;
    }

    /** @throws AccessDeniedException where nobody acts: a report has no anonymous steps */
    Signature now() {
        Long account = actors.current().accountId();
        if (account == null) {
            throw new AccessDeniedException("nobody acts");
        }
        return new Signature(account, clock.instant());
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Whether the acting person may see that unit's reports. */
    public boolean reaches(long unitId) {
        return actors.current().readUnits().contains(unitId);
    }
}
