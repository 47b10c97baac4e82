package vn.sophongtrao.territory.place;

import java.time.LocalDate;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.sophongtrao.platform.StarterContribution;
import vn.sophongtrao.platform.vocabulary.VocabularyKeeping;

/** Brings the kinds of places and the levels of schools that a district is used to. */
@Component
class PlaceStarter implements StarterContribution {

    private final PlaceVocabulary vocabulary;
    private final VocabularyKeeping keeping;

    PlaceStarter(PlaceVocabulary vocabulary, VocabularyKeeping keeping) {
        this.vocabulary = vocabulary;
        this.keeping = keeping;
    }

    @Override
    @Transactional
    public void install(LocalDate validFrom) {
        keeping.addAll(vocabulary.ofKinds(), "starter/place-kinds.csv");
        keeping.addAll(vocabulary.ofLevels(), "starter/school-levels.csv");
    }
}
