package vn.sophongtrao.register.award;

import java.time.LocalDate;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.sophongtrao.platform.StarterContribution;
import vn.sophongtrao.platform.vocabulary.VocabularyKeeping;

/** Brings the authorities, forms, types and kinds of recipients that a district is used to. */
@Component
class AwardStarter implements StarterContribution {

    private final AwardVocabulary vocabulary;
    private final VocabularyKeeping keeping;

    AwardStarter(AwardVocabulary vocabulary, VocabularyKeeping keeping) {
        this.vocabulary = vocabulary;
        this.keeping = keeping;
    }

    @Override
    @Transactional
    public void install(LocalDate validFrom) {
        keeping.addAll(vocabulary.ofAuthorities(), "starter/award-authorities.csv");
        keeping.addAll(vocabulary.ofForms(), "starter/award-forms.csv");
        keeping.addAll(vocabulary.ofTypes(), "starter/award-types.csv");
        keeping.addAll(vocabulary.ofRecipientKinds(), "starter/award-recipient-kinds.csv");
    }
}
