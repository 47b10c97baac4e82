package vn.sophongtrao.register.incident;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.sophongtrao.platform.access.KeepsTheBook;
import vn.sophongtrao.platform.database.Remembered;

/** The categories of incidents and kinds of seizures that officers choose from. They are remembered, so asking costs no statement. */
@Service
public class IncidentVocabulary {

    private final JdbcClient jdbc;
    private final Remembered<Vocabulary> vocabulary = new Remembered<>(this::read);

    IncidentVocabulary(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All categories in their order, retired ones included. */
    public List<IncidentCategory> categories() {
        return current().categories();
    }

    /** All kinds in their order, retired ones included. */
    public List<SeizureKind> seizureKinds() {
        return current().kinds();
    }

    /** Adds a category after those there are. Its key must be new. */
    @Transactional
    @KeepsTheBook
    public void addCategory(NewCategory category) {
        jdbc.sql("""
                        insert into incident_category (key, label_vi, label_en, criminal_offence, display_order)
                        select :key, :labelVi, :labelEn, :criminalOffence, coalesce(max(display_order), 0) + 1
                          from incident_category""").paramSource(category).update();
        vocabulary.forget();
    }

    /** Adds a kind after those there are. Its key must be new. */
    @Transactional
    @KeepsTheBook
    public void addSeizureKind(NewSeizureKind kind) {
        jdbc.sql("""
                        insert into seizure_kind
                               (key, label_vi, label_en, unit_vi, unit_en, counted_vi, counted_en, decimals, display_order)
                        select :key, :labelVi, :labelEn, :unitVi, :unitEn, :countedVi, :countedEn, :decimals,
                               coalesce(max(display_order), 0) + 1
                          from seizure_kind""").paramSource(kind).update();
        vocabulary.forget();
    }

    Vocabulary current() {
        return vocabulary.get();
    }

    private Vocabulary read() {
        return Vocabulary.of(
                jdbc.sql("""
                                select id, key, label_vi, label_en, criminal_offence, display_order, retired_on
                                  from incident_category order by display_order, id""").query(IncidentCategory.class).list(),
                jdbc.sql("""
                                select id, key, label_vi, label_en, unit_vi, unit_en, counted_vi, counted_en, decimals,
                                       display_order, retired_on
                                  from seizure_kind order by display_order, id""").query(SeizureKind.class).list());
    }
}
