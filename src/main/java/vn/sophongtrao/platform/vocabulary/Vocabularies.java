package vn.sophongtrao.platform.vocabulary;

import java.util.Comparator;
import java.util.List;

import org.springframework.stereotype.Component;

import vn.sophongtrao.platform.NotFoundException;

/** Every vocabulary of the application. */
@Component
class Vocabularies {

    private final List<Vocabulary> all;

    Vocabularies(List<VocabularyContribution> contributions) {
        all = contributions.stream()
                .flatMap(contribution -> contribution.vocabularies().stream())
                .sorted(Comparator.comparingInt(vocabulary -> vocabulary.kind().order()))
                .toList();
    }

    List<Vocabulary> all() {
        return all;
    }

    /** @throws NotFoundException where there is none of that name */
    Vocabulary get(String slug) {
        return all.stream()
                .filter(vocabulary -> vocabulary.kind().slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("vocabulary " + slug));
    }
}
