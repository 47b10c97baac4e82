package vn.sophongtrao.register.firesafety.point;

import java.time.LocalDate;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.sophongtrao.platform.StarterContribution;
import vn.sophongtrao.platform.vocabulary.VocabularyKeeping;

/** Brings the kinds of equipment that stand at such points. */
@Component
class EquipmentStarter implements StarterContribution {

    private final EquipmentVocabulary vocabulary;
    private final VocabularyKeeping keeping;

    EquipmentStarter(EquipmentVocabulary vocabulary, VocabularyKeeping keeping) {
        this.vocabulary = vocabulary;
        this.keeping = keeping;
    }

    @Override
    @Transactional
    public void install(LocalDate validFrom) {
        keeping.addAll(vocabulary.ofKinds(), "starter/firefighting-equipment.csv");
    }
}
