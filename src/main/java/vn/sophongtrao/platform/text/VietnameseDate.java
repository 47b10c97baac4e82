package vn.sophongtrao.platform.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.platform.time.ClockConfiguration;

/** Days and moments as they are written in Viet Nam, moments in its time zone. */
public final class VietnameseDate {

    /** The first year a typed day may lie in. */
    public static final int FIRST_YEAR = 1900;

    /** The last year a typed day may lie in. */
    public static final int LAST_YEAR = 2100;

    private static final int MAX_LENGTH = 10;
    private static final List<String> SEPARATORS = List.of("/", ".", "-");
    private static final List<String> WEEKDAYS =
            List.of("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật");

    private VietnameseDate() {}

    /** {@code 18/01/2024}. */
    public static String format(LocalDate day) {
        return dayMonth(day) + "/" + four(day.getYear());
    }

    /** {@code 01/2024}. */
    public static String format(YearMonth month) {
        return two(month.getMonthValue()) + "/" + four(month.getYear());
    }

    /** {@code 16/11/2023, 09:12}, as in tables, remarks and timelines. */
    public static String format(Instant moment) {
        return format(day(moment)) + ", " + time(moment);
    }

    /** {@code 18/01}, where the year is known from around it. */
    public static String dayMonth(LocalDate day) {
        return two(day.getDayOfMonth()) + "/" + two(day.getMonthValue());
    }

    /** {@code 15/11 14:02}, where the year is known from around it. */
    public static String dayMonth(Instant moment) {
        return dayMonth(day(moment)) + " " + time(moment);
    }

    /** {@code 09:40}, hours from 00 to 23. */
    public static String time(Instant moment) {
        ZonedDateTime local = moment.atZone(ClockConfiguration.ZONE);
        return two(local.getHour()) + ":" + two(local.getMinute());
    }

    /** Inside a sentence: {@code 09:40 ngày 16/11/2023}, in English {@code 09:40 on 16/11/2023}. */
    public static String inSentence(Instant moment, Locale locale) {
        return time(moment) + (isEnglish(locale) ? " on " : " ngày ") + format(day(moment));
    }

    /** The local day on which the moment falls. */
    public static LocalDate day(Instant moment) {
        return moment.atZone(ClockConfiguration.ZONE).toLocalDate();
    }

    /**
     * The day as documents write it, {@code ngày 05 tháng 6 năm 2023}: days below ten and the months one and two take a
     * zero, other months do not (Decree 30/2020/NĐ-CP, annex I).
     */
    public static String documentLine(LocalDate day) {
        int month = day.getMonthValue();
        return "ngày " + two(day.getDayOfMonth()) + " tháng " + (month <= 2 ? two(month) : String.valueOf(month))
                + " năm " + four(day.getYear());
    }

    /** {@code thứ Sáu}, in English {@code Friday}. */
    public static String weekday(LocalDate day, Locale locale) {
        return isEnglish(locale)
                ? day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH)
                : WEEKDAYS.get(day.getDayOfWeek().getValue() - 1);
    }

    /**
     * Reads a typed day: {@code 18/01/2024}, {@code 8/1/2024}, the same with dots or dashes, {@code 18012024} from a
     * keyboard that has only digits, or {@code 2024-01-18} as date inputs send it. A year of two digits is asked back.
     * Takes time linear in the length of the text.
     *
     * @param typed the text as typed; null counts as blank
     */
    public static DateText parse(@Nullable String typed) {
        String text = VietnameseNumber.trim(typed);
        if (text.isEmpty()) {
            return new DateText.Blank();
        }
        if (isNumber(text, 8, 8)) {
            return read(text.substring(0, 2), text.substring(2, 4), text.substring(4));
        }
        if (text.length() <= MAX_LENGTH) {
            String[] dashed = text.split("-", -1);
            if (dashed.length == 3 && dashed[0].length() == 4 && dashed[1].length() == 2 && dashed[2].length() == 2) {
                return read(dashed[2], dashed[1], dashed[0]);
            }
            for (String separator : SEPARATORS) {
                String[] parts = text.split(Pattern.quote(separator), -1);
                if (parts.length == 3) {
                    return read(parts[0], parts[1], parts[2]);
                }
            }
        }
        return new DateText.Refused("platform.date.form", List.of());
    }

    private static DateText read(String day, String month, String year) {
        if (!isNumber(day, 1, 2) || !isNumber(month, 1, 2) || !(isNumber(year, 2, 2) || isNumber(year, 4, 4))) {
            return new DateText.Refused("platform.date.form", List.of());
        }
        if (year.length() == 2) {
            return read(day, month, "20" + year) instanceof DateText.Read meant
                    ? new DateText.Refused("platform.date.short-year", List.of(format(meant.value())))
                    : new DateText.Refused("platform.date.form", List.of());
        }
        int inYear = Integer.parseInt(year);
        if (inYear < FIRST_YEAR || inYear > LAST_YEAR) {
            return new DateText.Refused(
                    "platform.date.year", List.of(String.valueOf(FIRST_YEAR), String.valueOf(LAST_YEAR)));
        }
        int dayOfMonth = Integer.parseInt(day);
        int inMonth = Integer.parseInt(month);
        try {
            return new DateText.Read(LocalDate.of(inYear, inMonth, dayOfMonth));
        } catch (DateTimeException e) {
            return new DateText.Refused(
                    "platform.date.unknown", List.of(two(dayOfMonth) + "/" + two(inMonth) + "/" + four(inYear)));
        }
    }

    private static boolean isNumber(String text, int atLeast, int atMost) {
        return text.length() >= atLeast
                && text.length() <= atMost
                && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean isEnglish(Locale locale) {
        return locale.getLanguage().equals("en");
    }

    private static String two(int number) {
        return (number < 10 ? "0" : "") + number;
    }

    private static String four(int number) {
        return "0".repeat(Math.max(0, 4 - String.valueOf(number).length())) + number;
    }
}
