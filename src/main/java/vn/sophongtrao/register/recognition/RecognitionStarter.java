package vn.sophongtrao.register.recognition;

import java.time.LocalDate;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.sophongtrao.platform.StarterContribution;
import vn.sophongtrao.platform.vocabulary.VocabularyKeeping;

/** Brings those who recognise. */
@Component
class RecognitionStarter implements StarterContribution {

    private final RecognitionVocabulary vocabulary;
    private final VocabularyKeeping keeping;

    RecognitionStarter(RecognitionVocabulary vocabulary, VocabularyKeeping keeping) {
        this.vocabulary = vocabulary;
        this.keeping = keeping;
    }

    @Override
    @Transactional
    public void install(LocalDate validFrom) {
        keeping.addAll(vocabulary.ofAuthorities(), "starter/recognition-authorities.csv");
    }
}
