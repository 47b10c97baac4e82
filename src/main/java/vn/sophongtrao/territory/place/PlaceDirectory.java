package vn.sophongtrao.territory.place;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.sophongtrao.platform.database.Conditions;

/** The places as other modules find them: those that the acting person may see. Withdrawn ones are none. */
@Service
@Transactional(readOnly = true)
public class PlaceDirectory {

    private static final String LISTED = """
            select p.id, p.reporting_unit_id, p.name, p.kind_id, p.level_id, p.valid_from, p.ended_on, p.standing
              from place p""";

    private static final String SELECTED = LISTED + " where p.standing <> 'WITHDRAWN' and ";

    private final JdbcClient jdbc;
    private final PlaceVocabulary vocabulary;

    PlaceDirectory(JdbcClient jdbc, PlaceVocabulary vocabulary) {
        this.jdbc = jdbc;
        this.vocabulary = vocabulary;
    }

    /** The kinds of places and the levels of schools; remembered, so asking costs no statement. */
    public PlaceWords words() {
        return vocabulary.current();
    }

    /** The place with that id. */
    public Optional<KnownPlace> find(long id) {
        return jdbc.sql(SELECTED + "p.id = :id")
                .param("id", id)
                .query(KnownPlace.class)
                .optional();
    }

    /** The places with those ids, in no order; one statement. */
    public List<KnownPlace> find(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(SELECTED + "p.id in (:ids)")
                        .param("ids", ids)
                        .query(KnownPlace.class)
                        .list();
    }

    /** All places of those units, ended ones too, in no order; one statement. */
    public List<KnownPlace> of(Collection<Long> units) {
        return units.isEmpty()
                ? List.of()
                : jdbc.sql(SELECTED + "p.reporting_unit_id in (:units)")
                        .param("units", units)
                        .query(KnownPlace.class)
                        .list();
    }

    /**
     * The place that is called so and is there today, diacritics, signs and the word “Trường” aside; empty where there is
     * none or are several.
     *
     * @param units ids of the units that may keep it
     */
    public Optional<KnownPlace> called(Collection<Long> units, String name) {
        if (name.isBlank()) {
            return Optional.empty();
        }
        List<KnownPlace> namesakes = jdbc.sql(SELECTED + """
                        p.standing = 'ACTIVE' and p.reporting_unit_id in (:units) and p.name_key = place_name_key(:name)
                         order by p.id limit 2""")
                .param("units", units)
                .param("name", name)
                .query(KnownPlace.class)
                .list();
        return namesakes.size() == 1 ? Optional.of(namesakes.get(0)) : Optional.empty();
    }

    /**
     * Places that are there today and hold the words in their name or address, diacritics and case aside, those that
     * begin with them first.
     *
     * @param units ids of the units that may keep them
     */
    public List<KnownPlace> suggested(Collection<Long> units, String words, int most) {
        if (words.isBlank() || units.isEmpty()) {
            return List.of();
        }
        Conditions found = Conditions.none()
                .and("p.standing = 'ACTIVE'")
                .and("p.reporting_unit_id in (:units)", "units", units)
                .andWords(words, "p.search_text", word -> Map.of());
        return jdbc.sql(LISTED + found.where() + """
                         order by position(search_text(:typed) in search_text(p.name)) = 0,
                                  position(search_text(:typed) in search_text(p.name)),
                                  p.name collate vietnamese_numbered, p.id
                         limit :most""")
                .params(found.parameters())
                .param("typed", words)
                .param("most", most)
                .query(KnownPlace.class)
                .list();
    }
}
