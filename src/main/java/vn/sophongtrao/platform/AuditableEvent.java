package vn.sophongtrao.platform;

import java.util.Map;

/**
 * Something that changes no row and still has to be on record: an export, a view of restricted data. A module publishes
 * it as an application event before it gives the data out, outside of a transaction of its own where it can: the record
 * is written in a separate one, and if it cannot be written the publisher's work fails.
 *
 * <p>Who acts, when and from which network address is added where it is written.
 *
 * @param kind what happened, module first: {@code incident.exported}
 * @param subject the address or permanent key of what was given out: {@code /incidents?year=2023}
 * @param details what else an inspector asks for, such as the number of rows; no names of persons
 */
public record AuditableEvent(String kind, String subject, Map<String, String> details) {

    public AuditableEvent {
        details = Map.copyOf(details);
    }

    public static AuditableEvent of(String kind, String subject) {
        return new AuditableEvent(kind, subject, Map.of());
    }
}
