package vn.sophongtrao.platform.text;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.thymeleaf.spring6.util.DetailedError;

/**
 * How templates write numbers, days, moments and messages: the object {@code #vn} of expressions, as in
 * {@code ${#vn.number(row.value)}}. What is unknown is written as a dash, never as zero.
 */
public final class Written {

    /** What stands for an unknown value. */
    public static final String UNKNOWN = "–";

    private final MessageSource messages;
    private final Locale locale;

    Written(MessageSource messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    /** {@code 33.786} or {@code 36,6}. */
    public String number(@Nullable Number value) {
        return value == null ? UNKNOWN : VietnameseNumber.format(value);
    }

    /** {@code 38,49%}, of 38.49. */
    public String percent(@Nullable BigDecimal percent) {
        return percent == null ? UNKNOWN : VietnameseNumber.percent(percent);
    }

    /** {@code 18/01/2024}. */
    public String date(@Nullable LocalDate day) {
        return day == null ? UNKNOWN : VietnameseDate.format(day);
    }

    /** {@code 01/2024}. */
    public String month(@Nullable YearMonth month) {
        return month == null ? UNKNOWN : VietnameseDate.format(month);
    }

    /** {@code 16/11/2023, 09:12}. */
    public String moment(@Nullable Instant moment) {
        return moment == null ? UNKNOWN : VietnameseDate.format(moment);
    }

    /** {@code 09:12}. */
    public String time(@Nullable Instant moment) {
        return moment == null ? UNKNOWN : VietnameseDate.time(moment);
    }

    /**
     * The errors of a form in the order of its fields, those of the whole form first. Validation finds them in no order.
     *
     * @param form a record, its components in the order of the page
     */
    public List<DetailedError> inOrder(List<DetailedError> errors, Record form) {
        List<String> fields = Arrays.stream(form.getClass().getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        return errors.stream()
                .sorted(Comparator.comparingInt(error -> error.getFieldName() == null
                        ? -1
                        : fields.indexOf(error.getFieldName().split("[.\\[]", 2)[0])))
                .toList();
    }

    /** The message in the reader's language. */
    public String say(Message message) {
        return message.in(messages, locale);
    }

    /** A text, message, name, number or day as the reader reads it; a dash for what is not there. */
    public String tell(@Nullable Object thing) {
        if (thing instanceof Message message) {
            return say(message);
        }
        if (thing instanceof InLanguage named) {
            return named.in(locale);
        }
        if (thing instanceof LocalDate day) {
            return VietnameseDate.format(day);
        }
        if (thing instanceof Number number) {
            return VietnameseNumber.format(number);
        }
        return thing == null || thing.toString().isEmpty() ? UNKNOWN : thing.toString();
    }
}
