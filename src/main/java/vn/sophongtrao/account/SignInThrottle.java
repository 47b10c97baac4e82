package vn.sophongtrao.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows guessing down: after five failures for one name, or twenty from one address, no sign-in is tried until the
 * oldest of them is a quarter of an hour old. An attempt is written down before the password is looked at, so that
 * guesses made at the same moment see each other.
 */
@Component
class SignInThrottle {

    static final Duration WINDOW = Duration.ofMinutes(15);
    static final int PER_ACCOUNT = 5;
    static final int PER_ADDRESS = 20;

    private final JdbcClient jdbc;
    private final Clock clock;

    SignInThrottle(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Writes an attempt down, which counts as a failure until {@link #forget} takes it back.
     *
     * @return the attempt's id
     */
    @Transactional
    public long attempt(String username, String address) {
        Instant now = clock.instant();
        jdbc.sql("delete from sign_in_attempt where attempted_at <= :old")
                .param("old", utc(now.minus(WINDOW)))
                .update();
        return jdbc.sql("""
                        insert into sign_in_attempt (username, address, attempted_at)
                        values (:username, :address, :now) returning id""")
                .param("username", username)
                .param("address", address)
                .param("now", utc(now))
                .query(Long.class)
                .single();
    }

    /** How long the attempt has to wait for those before it; null where it may go on. */
    @Transactional(readOnly = true)
    public @Nullable Duration wait(long attempt, String username, String address) {
        Duration byName = wait(attempt, "username", username, PER_ACCOUNT);
        Duration byAddress = wait(attempt, "address", address, PER_ADDRESS);
        if (byName == null || byAddress == null) {
            return byName == null ? byAddress : byName;
        }
        return byName.compareTo(byAddress) > 0 ? byName : byAddress;
    }

    /** Takes an attempt back: it was not looked at. */
    @Transactional
    public void forget(long attempt) {
        jdbc.sql("delete from sign_in_attempt where id = :id")
                .param("id", attempt)
                .update();
    }

    /** Forgets all failures for a name: the person has signed in, or got a new password. */
    @Transactional
    public void forget(String username) {
        jdbc.sql("delete from sign_in_attempt where username = :username")
                .param("username", username)
                .update();
    }

    private @Nullable Duration wait(long attempt, String column, String value, int allowed) {
        Instant now = clock.instant();
        // The column is one of the two names above; the row that has to grow old is the allowed-th youngest.
        return jdbc.sql("select attempted_at from sign_in_attempt where " + column + """
                         = :value and id <> :attempt and attempted_at > :since
                         order by attempted_at desc, id desc offset :allowed - 1 limit 1""")
                .param("value", value)
                .param("attempt", attempt)
                .param("since", utc(now.minus(WINDOW)))
                .param("allowed", allowed)
                .query(Timestamp.class)
                .optional()
                .map(oldest -> Duration.between(now, oldest.toInstant().plus(WINDOW)))
                .orElse(null);
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
