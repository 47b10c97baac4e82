package vn.sophongtrao.report.form;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

import vn.sophongtrao.indicator.Label;
import vn.sophongtrao.indicator.Problem;
import vn.sophongtrao.platform.text.VietnameseDate;
import vn.sophongtrao.territory.ReportingUnit;

/** The reader's language and day: how everything of a form is said. */
record Wording(MessageSource messages, LocalDate today, Locale locale) {

    String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    String say(Problem problem) {
        Object[] arguments = problem.arguments().stream()
                .map(argument -> argument instanceof Label label ? label.in(locale) : argument)
                .toArray();
        return say(problem.messageKey(), arguments);
    }

    String say(Label label) {
        return label.in(locale);
    }

    /** The language of a label where it is not the page's, null otherwise. */
    @Nullable
    String language(Label label) {
        String language = label.languageIn(locale);
        return language.equals(locale.getLanguage()) ? null : language;
    }

    /** The time where it was today, the day otherwise. */
    String when(Instant moment) {
        LocalDate day = VietnameseDate.day(moment);
        return day.equals(today) ? VietnameseDate.time(moment) : VietnameseDate.dayMonth(day);
    }

    /** The name of a unit within a heading. */
    String name(ReportingUnit unit) {
        return unit.named().in(messages, locale);
    }
}
