package vn.sophongtrao.register.incident;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.platform.text.VietnameseNumber;

/**
 * A kind of thing that can be seized.
 *
 * @param key permanent key
 * @param unitVi the unit of its quantities: “khẩu”, “kg”
 * @param countedVi what stands after a quantity in a list: “vũ khí thô sơ”, “kg pháo”
 * @param decimals most digits after the comma, 0–3
 * @param retiredOn first day on which it can no longer be entered, null while it is in use
 */
public record SeizureKind(
        long id,
        String key,
        String labelVi,
        @Nullable String labelEn,
        String unitVi,
        @Nullable String unitEn,
        String countedVi,
        @Nullable String countedEn,
        int decimals,
        int displayOrder,
        @Nullable LocalDate retiredOn) {

    /** Its words in the reader's language; Vietnamese where nobody wrote others. */
    public String label(Locale language) {
        return Words.choose(language, labelVi, labelEn);
    }

    /** The unit of its quantities in the reader's language. */
    public String unit(Locale language) {
        return Words.choose(language, unitVi, unitEn);
    }

    /** A quantity with what it is: “2,4 kg pháo”. */
    public String counted(BigDecimal quantity, Locale language) {
        return VietnameseNumber.format(quantity) + " " + noun(language);
    }

    /** What stands after a quantity: “kg pháo”. */
    public String noun(Locale language) {
        return Words.choose(language, countedVi, countedEn);
    }

    /** Whether it may be entered on that day. */
    public boolean isInUse(LocalDate day) {
        return retiredOn == null || day.isBefore(retiredOn);
    }
}
