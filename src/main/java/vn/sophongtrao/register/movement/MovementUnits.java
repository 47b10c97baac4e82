package vn.sophongtrao.register.movement;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.sophongtrao.platform.NotFoundException;

/** Tells access rules whose a model is: {@code @registerAccess.mayWriteForWards(@movementUnits.ofModel(#id))}. */
@Component("movementUnits")
class MovementUnits {

    /**
     * Which models {@code m} somebody's pages show: those of the units they read, those of the whole district, and those
     * with a site that they see.
     */
    static final String SHOWN = """
            (m.reporting_unit_id = any ((select acting_read_units())::bigint[])
              or exists (select from reporting_unit o where o.id = m.reporting_unit_id and o.kind = 'OFFICE')
              or exists (select from movement_site n where n.movement_model_id = m.id))""";

    private final JdbcClient jdbc;

    MovementUnits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The reporting unit of the model.
     *
     * @throws NotFoundException where there is no such model, or none that the acting person's pages show
     */
    @Transactional(readOnly = true)
    public long ofModel(long id) {
        return jdbc.sql("select m.reporting_unit_id from movement_model m where m.id = :id and " + SHOWN)
                .param("id", id)
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new NotFoundException("model " + id));
    }
}
