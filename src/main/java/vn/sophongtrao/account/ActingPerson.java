package vn.sophongtrao.account;

import java.time.Instant;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

import vn.sophongtrao.platform.NotFoundException;
import vn.sophongtrao.platform.database.ActingAs;

/**
 * Does work as if a person had signed in, with their rights and no more, if wanted at a moment: for the demo, jobs and
 * tests. Access rules and the database's wall see that person.
 */
@Component
public class ActingPerson {

    private final Accounts accounts;
    private final SignedInActor reach;
    private final ActingAs actingAs;

    ActingPerson(Accounts accounts, SignedInActor reach, ActingAs actingAs) {
        this.accounts = accounts;
        this.reach = reach;
        this.actingAs = actingAs;
    }

    /**
     * Does the work as the person with this sign-in name.
     *
     * @param moment what the application's clock answers meanwhile; null leaves the time as it is
     * @throws NotFoundException where there is no such account
     */
    public <T extends @Nullable Object> T call(String username, @Nullable Instant moment, Supplier<T> work) {
        SignedInPerson person = accounts.findByUsername(username)
                .map(Account::asPerson)
                .orElseThrow(() -> new NotFoundException("account " + username));
        SecurityContext around = SecurityContextHolder.getContext();
        SecurityContext own = SecurityContextHolder.createEmptyContext();
        own.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
        SecurityContextHolder.setContext(own);
        try {
            return actingAs.call(reach.of(person), moment, work);
        } finally {
            SecurityContextHolder.setContext(around);
        }
    }

    /** {@link #call} for work without a result. */
    public void run(String username, @Nullable Instant moment, Runnable work) {
        this.<@Nullable Object>call(username, moment, () -> {
            work.run();
            return null;
        });
    }
}
