package vn.sophongtrao.register.award;

import java.time.LocalDate;

import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.platform.vocabulary.Word;

/** Under which law an award is decided: the one in force on the day of the decision. */
enum LegalBasis {
    /** The law of 2003 as amended in 2005 and 2013. */
    LAW_OF_2003,
    /** Law 06/2022/QH15, with Decree 98/2023/NĐ-CP. */
    LAW_OF_2022;

    /** From when on Law 06/2022/QH15 is in force. */
    private static final LocalDate LAW_OF_2022_FROM = LocalDate.of(2024, 1, 1);

    static LegalBasis on(LocalDate decided) {
        return decided.isBefore(LAW_OF_2022_FROM) ? LAW_OF_2003 : LAW_OF_2022;
    }

    /** What the record says of it: of a form that no law knows, that there is none. */
    static Message of(Word form, LocalDate decided) {
        return form.flag("statutory") ? Message.of("award.basis." + on(decided)) : Message.of("award.basis.NONE");
    }
}
