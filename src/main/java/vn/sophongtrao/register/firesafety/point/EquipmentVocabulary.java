package vn.sophongtrao.register.firesafety.point;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.sophongtrao.platform.vocabulary.Vocabulary;
import vn.sophongtrao.platform.vocabulary.VocabularyContribution;
import vn.sophongtrao.platform.vocabulary.VocabularyKind;
import vn.sophongtrao.platform.vocabulary.WordField;

/** The kinds of equipment that officers choose from. */
@Component
class EquipmentVocabulary implements VocabularyContribution {

    private static final VocabularyKind KINDS = VocabularyKind.of(
            "firefighting-equipment",
            30,
            "firefighting_equipment_kind",
            "firesafety.equipment.title",
            "firesafety.equipment.purpose",
            WordField.words("unit", "firesafety.equipment.unit", 40));

    private final Vocabulary kinds;

    EquipmentVocabulary(JdbcClient jdbc) {
        this.kinds = new Vocabulary(jdbc, KINDS);
    }

    @Override
    public List<Vocabulary> vocabularies() {
        return List.of(kinds);
    }

    Vocabulary ofKinds() {
        return kinds;
    }

    EquipmentKinds current() {
        return new EquipmentKinds(kinds.words());
    }
}
