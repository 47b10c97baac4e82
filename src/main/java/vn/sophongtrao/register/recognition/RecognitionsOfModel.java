package vn.sophongtrao.register.recognition;

import java.util.List;
import java.util.Set;

import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.register.movement.models.ModelContribution;
import vn.sophongtrao.register.movement.models.MovementModels;

/** What came of the places at which a model has sites, on its page: of each the latest year. */
@Component
@Order(20)
class RecognitionsOfModel implements ModelContribution {

    private final JdbcClient jdbc;
    private final MovementModels models;

    RecognitionsOfModel(JdbcClient jdbc, MovementModels models) {
        this.jdbc = jdbc;
        this.models = models;
    }

    /** Two statements, whether or not it has sites at places. */
    @Override
    @Transactional(readOnly = true)
    public ModelSection section(long modelId) {
        return new ModelSection(
                Message.of("recognition.of-model.title"),
                Message.of("recognition.of-model.none"),
                mentions(models.places(modelId)));
    }

    private List<ModelMention> mentions(Set<Long> places) {
        return jdbc.sql("""
                        select latest.* from (
                          select distinct on (r.place_id) r.id, r.year, r.result, p.name
                            from recognition r join place p on p.id = r.place_id
                           where r.place_id = any (cast(:places as bigint[])) and r.withdrawal_reason is null
                           order by r.place_id, r.year desc) latest
                         order by latest.name collate vietnamese_numbered, latest.id limit 50""")
                .param("places", places.toArray(Long[]::new))
                .query((row, number) -> new ModelMention(
                        row.getString("name"),
                        Message.of(
                                "recognition.of-model.result",
                                row.getString("year"),
                                Message.of("recognition.standing."
                                        + (row.getString("result") == null ? "OPEN" : row.getString("result")))),
                        "/recognitions/" + row.getLong("id")))
                .list();
    }
}
