package vn.sophongtrao.register.incident;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.sophongtrao.platform.NotFoundException;

/** Tells access rules whose an incident is; they name it {@code @incidentUnits}. */
@Component("incidentUnits")
class IncidentUnits {

    private final JdbcClient jdbc;

    IncidentUnits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws NotFoundException where there is no such incident, or none that the acting person may see */
    @Transactional(readOnly = true)
    public long unitOf(long id) {
        return jdbc.sql("select reporting_unit_id from incident where id = :id")
                .param("id", id)
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new NotFoundException("incident " + id));
    }
}
