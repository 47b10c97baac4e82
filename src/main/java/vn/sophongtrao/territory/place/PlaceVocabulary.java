package vn.sophongtrao.territory.place;

import java.util.Arrays;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.sophongtrao.platform.vocabulary.Vocabulary;
import vn.sophongtrao.platform.vocabulary.VocabularyContribution;
import vn.sophongtrao.platform.vocabulary.VocabularyKind;
import vn.sophongtrao.platform.vocabulary.WordField;

/** The kinds of places and the levels of schools that officers choose from. */
@Component
class PlaceVocabulary implements VocabularyContribution {

    private final Vocabulary kinds;
    private final Vocabulary levels;

    PlaceVocabulary(JdbcClient jdbc) {
        kinds = new Vocabulary(
                jdbc,
                VocabularyKind.of(
                        "place-kinds",
                        2,
                        "place_kind",
                        "territory.place.kind.title",
                        "territory.place.kind.purpose",
                        WordField.choice(
                                "subject",
                                "territory.place.subject",
                                "territory.place.subject.",
                                Arrays.stream(SafetySubject.values())
                                        .map(SafetySubject::name)
                                        .toList())));
        levels = new Vocabulary(
                jdbc,
                VocabularyKind.of(
                        "school-levels",
                        3,
                        "school_level",
                        "territory.place.level.title",
                        "territory.place.level.purpose",
                        WordField.flag("recognisable", "territory.place.level.recognisable")));
    }

    @Override
    public List<Vocabulary> vocabularies() {
        return List.of(kinds, levels);
    }

    Vocabulary ofKinds() {
        return kinds;
    }

    Vocabulary ofLevels() {
        return levels;
    }

    PlaceWords current() {
        return new PlaceWords(kinds.words(), levels.words());
    }
}
