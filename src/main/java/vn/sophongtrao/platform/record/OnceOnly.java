package vn.sophongtrao.platform.record;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets a form that is sent twice enter one thing: the key that was made with it finds the first. */
@Component
public class OnceOnly {

    private final JdbcClient jdbc;

    OnceOnly(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A key for a form about to be shown. */
    public static String newKey() {
        return UUID.randomUUID().toString();
    }

    /** The key that came back with a form; one of its own where it was lost. */
    public static UUID key(@Nullable String typed) {
        try {
            return UUID.fromString(typed == null ? "" : typed);
        } catch (IllegalArgumentException lost) {
            return UUID.randomUUID();
        }
    }

    /**
     * Does the work unless it was done before. Stands in the transaction of the work; the second of two clicks waits in
     * it until the first one's thing is there to be found.
     *
     * @param first finds what was entered with the key by the same person
     * @param work enters it, with the key
     */
    public <T> T enter(UUID key, Supplier<Optional<T>> first, Supplier<T> work) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
                .param("key", key.toString())
                .query((row, number) -> number)
                .single();
        return first.get().orElseGet(work);
    }
}
