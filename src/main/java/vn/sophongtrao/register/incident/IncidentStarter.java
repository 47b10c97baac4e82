package vn.sophongtrao.register.incident;

import java.time.LocalDate;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.sophongtrao.platform.StarterContribution;
import vn.sophongtrao.platform.vocabulary.VocabularyKeeping;

/** Brings the categories and kinds of seizures that a district is used to. */
@Component
class IncidentStarter implements StarterContribution {

    private final IncidentVocabulary vocabulary;
    private final VocabularyKeeping keeping;

    IncidentStarter(IncidentVocabulary vocabulary, VocabularyKeeping keeping) {
        this.vocabulary = vocabulary;
        this.keeping = keeping;
    }

    @Override
    @Transactional
    public void install(LocalDate validFrom) {
        keeping.addAll(vocabulary.ofCategories(), "starter/incident-categories.csv");
        keeping.addAll(vocabulary.ofSeizureKinds(), "starter/seizure-kinds.csv");
    }
}
