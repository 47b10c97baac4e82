package vn.sophongtrao.register.award;

import java.time.LocalDate;

import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.register.movement.models.ModelContribution;

/** The awards that were given for a model, on its page. A name that may not be published stands in the award alone. */
@Component
@Order(10)
class AwardsOfModel implements ModelContribution {

    private final JdbcClient jdbc;
    private final AwardVocabulary vocabulary;

    AwardsOfModel(JdbcClient jdbc, AwardVocabulary vocabulary) {
        this.jdbc = jdbc;
        this.vocabulary = vocabulary;
    }

    /** Those that stand and that the reader may see, the latest first; one statement. */
    @Override
    @Transactional(readOnly = true)
    public ModelSection section(long modelId) {
        AwardWords words = vocabulary.current();
        return new ModelSection(
                Message.of("award.of-model.title"),
                Message.of("award.of-model.none"),
                jdbc.sql("""
                                select a.id, a.form_id, a.authority_id, a.decided_on, %s as recipient_name
                                  from award a where a.model_id = :model and a.standing = 'VALID'
                                 order by a.decided_on desc, a.id desc limit 50""".formatted(RecipientName.column(true)))
                        .param("model", modelId)
                        .query((row, number) -> new ModelMention(
                                Message.of(
                                        "award.of-model.award",
                                        words.forms().get(row.getLong("form_id")),
                                        row.getString("recipient_name")),
                                Message.of(
                                        "award.of-model.decided",
                                        words.authorities().get(row.getLong("authority_id")),
                                        row.getObject("decided_on", LocalDate.class)),
                                "/awards/" + row.getLong("id")))
                        .list());
    }
}
