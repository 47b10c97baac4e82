package vn.sophongtrao.audit;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Writes down what happened, in a short transaction of its own: it stays even where the work around it is undone. */
@Service
class AuditTrail {

    private static final int LONGEST_SUBJECT = 2000;
    private static final int LONGEST_ADDRESS = 60;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    AuditTrail(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Writes one event.
     *
     * @param accountId who did it; null where nobody was signed in
     * @param address network address it came from; null where the application acted by itself
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void write(
            String kind,
            @Nullable Long accountId,
            @Nullable String address,
            String subject,
            Map<String, String> details) {
        jdbc.sql("""
                        insert into audit_event (at, kind, account_id, address, subject, details)
                        values (:at, :kind, :account, :address, :subject, cast(:details as jsonb))""")
                .param("at", OffsetDateTime.now(clock))
                .param("kind", kind)
                .param("account", accountId)
                .param("address", address == null ? null : shortened(address, LONGEST_ADDRESS))
                .param("subject", shortened(subject, LONGEST_SUBJECT))
                .param("details", json.writeValueAsString(details))
                .update();
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
