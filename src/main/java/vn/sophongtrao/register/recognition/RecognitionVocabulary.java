package vn.sophongtrao.register.recognition;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.sophongtrao.platform.vocabulary.Vocabulary;
import vn.sophongtrao.platform.vocabulary.VocabularyContribution;
import vn.sophongtrao.platform.vocabulary.VocabularyKind;
import vn.sophongtrao.platform.vocabulary.Words;

/** Who can recognise. */
@Component
class RecognitionVocabulary implements VocabularyContribution {

    private final Vocabulary authorities;

    RecognitionVocabulary(JdbcClient jdbc) {
        authorities = new Vocabulary(
                jdbc,
                VocabularyKind.of(
                        "recognition-authorities",
                        50,
                        "recognition_authority",
                        "recognition.authority.title",
                        "recognition.authority.purpose"));
    }

    @Override
    public List<Vocabulary> vocabularies() {
        return List.of(authorities);
    }

    Vocabulary ofAuthorities() {
        return authorities;
    }

    Words authorities() {
        return authorities.words();
    }
}
