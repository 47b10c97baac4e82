package vn.sophongtrao.register.outreach;

import java.time.LocalDate;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.sophongtrao.platform.StarterContribution;
import vn.sophongtrao.platform.vocabulary.VocabularyKeeping;

/** Brings the kinds of sessions and the audiences that a district is used to. */
@Component
class OutreachStarter implements StarterContribution {

    private final OutreachVocabulary vocabulary;
    private final VocabularyKeeping keeping;

    OutreachStarter(OutreachVocabulary vocabulary, VocabularyKeeping keeping) {
        this.vocabulary = vocabulary;
        this.keeping = keeping;
    }

    @Override
    @Transactional
    public void install(LocalDate validFrom) {
        keeping.addAll(vocabulary.ofKinds(), "starter/outreach-kinds.csv");
        keeping.addAll(vocabulary.ofAudiences(), "starter/outreach-audiences.csv");
    }
}
