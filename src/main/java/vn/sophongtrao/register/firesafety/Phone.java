package vn.sophongtrao.register.firesafety;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.platform.RuleViolation;
import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.platform.text.TypedText;

/** Telephones of leaders and keepers, which only those read who enter records and those who call them. */
public final class Phone {

    private static final Pattern NUMBER = Pattern.compile("0[1-9][0-9]{7,9}");
    private static final Pattern PARTING = Pattern.compile("[ .()-]");

    private Phone() {}

    /**
     * The number as it is kept: digits only, from 0; null where none was typed.
     *
     * @param field where a refusal stands
     * @param name what people call the field
     * @throws RuleViolation where it is no telephone number of Viet Nam
     */
    public static @Nullable String read(String field, Message name, @Nullable String typed) {
        String digits = PARTING.matcher(TypedText.line(typed)).replaceAll("");
        if (digits.isEmpty()) {
            return null;
        }
        String national = digits.startsWith("+84") ? "0" + digits.substring(3) : digits;
        if (!NUMBER.matcher(national).matches()) {
            throw RuleViolation.at(field, "firesafety.rule.phone", name);
        }
        return national;
    }

    /**
     * The SQL that reads a number.
     *
     * @param restricted whether the reader sees only that there is one
     */
    public static String column(String column, boolean restricted) {
        return restricted ? "case when " + column + " is not null then '•••' end" : column;
    }
}
