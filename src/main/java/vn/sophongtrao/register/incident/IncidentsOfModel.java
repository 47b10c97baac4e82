package vn.sophongtrao.register.incident;

import java.util.List;

import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.register.movement.models.ModelContribution;

/** In how many incidents a model helped, on its page; the list shows which. */
@Component
@Order(30)
class IncidentsOfModel implements ModelContribution {

    private final JdbcClient jdbc;

    IncidentsOfModel(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Helped(long incidents, long handled) {}

    /** Those that the reader may see; one statement. */
    @Override
    @Transactional(readOnly = true)
    public ModelSection section(long modelId) {
        Helped helped =
                jdbc.sql("""
                        select count(*) as incidents, count(*) filter (where state = 'HANDLED') as handled
                          from incident where model_id = :model and state <> 'WITHDRAWN'""").param("model", modelId).query(Helped.class).single();
        return new ModelSection(
                Message.of("incident.of-model.title"),
                Message.of("incident.of-model.none"),
                helped.incidents() == 0
                        ? List.of()
                        : List.of(new ModelMention(
                                Message.of("incident.of-model.incidents", helped.incidents()),
                                Message.of("incident.of-model.handled", helped.handled()),
                                IncidentPages.REGISTER.path() + "?model=" + modelId)));
    }
}
