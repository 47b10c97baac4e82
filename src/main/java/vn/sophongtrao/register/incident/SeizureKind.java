package vn.sophongtrao.register.incident;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;

import vn.sophongtrao.platform.text.InLanguage;
import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.platform.text.VietnameseNumber;
import vn.sophongtrao.platform.vocabulary.Word;

/** A kind of thing that can be seized, with the unit in which it is measured. */
record SeizureKind(Word word) implements InLanguage {

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

    /** What its field and its column are called: “Pháo (kg)”. */
    Message name() {
        return Message.of("incident.kind.named", this, word.words("unit"));
    }

    /** The name of its field in the form. */
    String field() {
        return "seized[" + word.key() + "]";
    }

    /** What stands after a quantity: “kg pháo”. */
    String noun(Locale language) {
        return word.words("counted").in(language);
    }

    /** A quantity with what it is: “2,4 kg pháo”. */
    String counted(BigDecimal quantity, Locale language) {
        return VietnameseNumber.format(quantity) + " " + noun(language);
    }

    /** Most digits of a quantity after the comma, 0–3. */
    int decimals() {
        return word.number("decimals");
    }

    boolean isInUse(LocalDate day) {
        return word.isInUse(day);
    }
}
