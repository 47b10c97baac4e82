package vn.sophongtrao.demo;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.sophongtrao.platform.database.Remembered;

/** What the database is for, as its own row says: demo or real use. */
@Component
class Installation {

    /** Grows with each change of what the demo tells, so that an older demo is told anew. */
    static final int SHAPE = 4;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Remembered<Boolean> demo = new Remembered<>(this::readDemo);

    Installation(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether the database holds demo data. */
    boolean isDemo() {
        return demo.get();
    }

    boolean isSettled() {
        return jdbc.sql("select count(*) from installation").query(Long.class).single() > 0;
    }

    /** Says at the first start that the database is for real use. */
    @Transactional
    public void settleAsReal() {
        jdbc.sql("""
                        insert into installation (demo, installed_at) values (false, :at)
                        on conflict do nothing""").param("at", OffsetDateTime.now(clock)).update();
        demo.forget();
    }

    /** Says that the demo is about to be told. */
    @Transactional
    public void beginDemo() {
        jdbc.sql("insert into installation (demo, demo_shape, installed_at) values (true, :shape, :at)")
                .param("shape", SHAPE)
                .param("at", OffsetDateTime.now(clock))
                .update();
        demo.forget();
    }

    @Transactional
    public void completeDemo() {
        jdbc.sql("update installation set demo_complete = true").update();
    }

    private boolean readDemo() {
        Optional<Boolean> row =
                jdbc.sql("select demo from installation").query(Boolean.class).optional();
        return row.orElse(false);
    }
}
