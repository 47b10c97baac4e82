package vn.sophongtrao.register.movement;

import java.time.LocalDate;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.sophongtrao.platform.StarterContribution;
import vn.sophongtrao.platform.vocabulary.VocabularyKeeping;

/** Brings the kinds, organisations, schemes, scopes and ratings that a district is used to. */
@Component
class MovementStarter implements StarterContribution {

    private final MovementVocabulary vocabulary;
    private final VocabularyKeeping keeping;

    MovementStarter(MovementVocabulary vocabulary, VocabularyKeeping keeping) {
        this.vocabulary = vocabulary;
        this.keeping = keeping;
    }

    @Override
    @Transactional
    public void install(LocalDate validFrom) {
        keeping.addAll(vocabulary.ofKinds(), "starter/movement-kinds.csv");
        keeping.addAll(vocabulary.ofLeads(), "starter/movement-leads.csv");
        keeping.addAll(vocabulary.ofSchemes(), "starter/movement-schemes.csv");
        keeping.addAll(vocabulary.ofScopes(), "starter/movement-scopes.csv");
        keeping.addAll(vocabulary.ofRatings(), "starter/movement-ratings.csv");
    }
}
