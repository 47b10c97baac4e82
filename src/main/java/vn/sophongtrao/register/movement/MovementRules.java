package vn.sophongtrao.register.movement;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.platform.RuleViolation;
import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.platform.vocabulary.Word;
import vn.sophongtrao.platform.vocabulary.Words;

/** What the rules of the register ask in the same words of more than one thing. */
final class MovementRules {

    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

    private MovementRules() {}

    /**
     * A day on which something happened: neither before 2000 nor to come.
     *
     * @throws RuleViolation at the field
     */
    static void requireHappened(String field, Message name, LocalDate day, LocalDate today) {
        if (day.isBefore(FIRST_DAY)) {
            throw RuleViolation.at(field, "movement.rule.day.early", name, FIRST_DAY);
        }
        if (day.isAfter(today)) {
            throw RuleViolation.at(field, "movement.rule.day.future", name, today);
        }
    }

    /**
     * The id of what was chosen, null for nothing; a retired word is taken only where the record says it already.
     *
     * @param known what the record says, null for nothing
     * @throws RuleViolation at the field
     */
    static @Nullable Long chosen(
            String field, Message name, Words words, @Nullable String key, @Nullable Long known, LocalDate today) {
        if (key == null) {
            return null;
        }
        Word word = words.find(key).orElseThrow(() -> RuleViolation.at(field, "record.form.unknown", name));
        if (!word.isInUse(today) && !Long.valueOf(word.id()).equals(known)) {
            throw RuleViolation.at(field, "movement.rule.retired", name, word);
        }
        return word.id();
    }

    /** The id of what was chosen, which must be there. */
    static long mustChoose(String field, Message name, Words words, String key, @Nullable Long known, LocalDate today) {
        Long id = chosen(field, name, words, key, known, today);
        if (id == null) {
            throw RuleViolation.at(field, "record.form.choose", name);
        }
        return id;
    }
}
