package vn.sophongtrao.register.incident;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

import vn.sophongtrao.platform.vocabulary.Vocabulary;
import vn.sophongtrao.platform.vocabulary.VocabularyContribution;
import vn.sophongtrao.platform.vocabulary.VocabularyKind;
import vn.sophongtrao.platform.vocabulary.WordField;
import vn.sophongtrao.platform.vocabulary.Words;

/** The categories of incidents and kinds of seizures that officers choose from. */
@Service
public class IncidentVocabulary implements VocabularyContribution {

    private static final VocabularyKind CATEGORIES = VocabularyKind.of(
            "incident-categories",
            20,
            "incident_category",
            "incident.category.title",
            "incident.category.purpose",
            WordField.flag("criminal_offence", "incident.category.criminal"));

    private static final VocabularyKind SEIZURE_KINDS = VocabularyKind.of(
            "seizure-kinds",
            21,
            "seizure_kind",
            "incident.kind.title",
            "incident.kind.purpose",
            WordField.words("unit", "incident.kind.unit", 40),
            WordField.words("counted", "incident.kind.counted", 120),
            WordField.number("decimals", "incident.kind.decimals", 3));

    private final Vocabulary categories;
    private final Vocabulary seizureKinds;

    IncidentVocabulary(JdbcClient jdbc) {
        this.categories = new Vocabulary(jdbc, CATEGORIES);
        this.seizureKinds = new Vocabulary(jdbc, SEIZURE_KINDS);
    }

    @Override
    public List<Vocabulary> vocabularies() {
        return List.of(categories, seizureKinds);
    }

    public Words categories() {
        return categories.words();
    }

    Vocabulary ofCategories() {
        return categories;
    }

    Vocabulary ofSeizureKinds() {
        return seizureKinds;
    }

    IncidentWords current() {
        return IncidentWords.of(categories.words(), seizureKinds.words());
    }
}
