package vn.sophongtrao.register.firesafety.point;

import java.time.LocalDate;
import java.util.Locale;

import vn.sophongtrao.platform.text.InLanguage;
import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.platform.vocabulary.Word;

/** A kind of equipment, with the unit in which it is counted. */
record EquipmentKind(Word word) implements InLanguage {

    long id() {
        return word.id();
    }

    String key() {
        return word.key();
    }

    @Override
    public String in(Locale language) {
        return word.in(language);
    }

    /** What its field and its column are called: “Cuộn vòi chữa cháy (cuộn)”. */
    Message name() {
        return Message.of("firesafety.equipment.named", this, word.words("unit"));
    }

    /** The name of its field in the form. */
    String field() {
        return "equipment[" + word.key() + "]";
    }

    boolean isInUse(LocalDate day) {
        return word.isInUse(day);
    }
}
