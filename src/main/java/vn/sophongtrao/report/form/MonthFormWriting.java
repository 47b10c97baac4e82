package vn.sophongtrao.report.form;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import vn.sophongtrao.calendar.ReportingPeriod;
import vn.sophongtrao.indicator.Aggregation;
import vn.sophongtrao.indicator.FigureValue;
import vn.sophongtrao.indicator.Indicator;
import vn.sophongtrao.indicator.Label;
import vn.sophongtrao.indicator.Problem;
import vn.sophongtrao.indicator.Section;
import vn.sophongtrao.platform.text.NumberText;
import vn.sophongtrao.platform.text.VietnameseDate;
import vn.sophongtrao.platform.text.VietnameseNumber;
import vn.sophongtrao.platform.text.Written;
import vn.sophongtrao.report.Comparison;
import vn.sophongtrao.report.EntryOutcome;
import vn.sophongtrao.report.FigureChecks;
import vn.sophongtrao.report.FigureDifference;
import vn.sophongtrao.report.FigureOrigin;
import vn.sophongtrao.report.ReportContents;
import vn.sophongtrao.report.ReportState;
import vn.sophongtrao.report.ReportedFigure;
import vn.sophongtrao.report.SubmissionFacts;
import vn.sophongtrao.report.TypedFigure;

/** Writes a report as its form: every word and number as the reader sees it. */
@Component
class MonthFormWriting {

    private final MessageSource messages;

    MonthFormWriting(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * What the form is made of.
     *
     * @param beside by indicator id
     * @param remarks by indicator id
     * @param differences by indicator key
     * @param typed what was typed and could not be taken, by key
     * @param outcomes why, by key
     * @param previous the month before, null where the unit owes none
     * @param next the month after, null where the unit owes none
     */
    record Material(
            ReportContents contents,
            Map<Long, Comparison> beside,
            List<ReviewWords.Remark> remarks,
            ReviewWords.@Nullable Comment comment,
            Map<String, FigureDifference> differences,
            Map<String, TypedFigure> typed,
            Map<String, EntryOutcome> outcomes,
            boolean mayEnter,
            long account,
            @Nullable ReportingPeriod previous,
            @Nullable ReportingPeriod next) {}

    MonthForm write(Material material, LocalDate today, Locale locale) {
        return new Writing(material, today, locale).form();
    }

    /** The work on one page. */
    private final class Writing {

        private final Material material;
        private final ReportContents contents;
        private final ReportingPeriod period;
        private final LocalDate today;
        private final Locale locale;
        private final boolean open;
        private final Map<String, Problem> problems;
        private final Map<Long, ReviewWords.Remark> remarks = new HashMap<>();
        private final List<MonthForm.Todo> todo = new ArrayList<>();
        private final String action;
        private final String query;
        private int number;
        private int blankFlows;

        Writing(Material material, LocalDate today, Locale locale) {
            this.material = material;
            this.contents = material.contents();
            this.period = contents.owed().period();
            this.today = today;
            this.locale = locale;
            this.open = material.mayEnter() && contents.state().takesFigures() && period.isOpenOn(today);
            this.problems = contents.state().takesFigures() ? contents.problems() : Map.of();
            this.action = "/reports/" + period.year() + "/" + period.month();
            this.query = "?unit=" + contents.owed().unit().slug();
            if (contents.state().takesFigures()) {
                material.remarks().forEach(remark -> remarks.put(remark.indicatorId(), remark));
            }
        }

        MonthForm form() {
            List<MonthForm.Part> parts = new ArrayList<>();
            for (Section section : contents.form().sections()) {
                List<FigureRow> rows = new ArrayList<>();
                for (Indicator indicator : section.indicators()) {
                    number++;
                    ReportedFigure figure = contents.figures().get(indicator.key());
                    if (figure != null) {
                        rows.add(row(indicator, figure));
                    }
                }
                parts.add(new MonthForm.Part(section.label().in(locale), language(section.label()), rows));
            }
            return new MonthForm(
                    contents,
                    say("report.form.title", monthOf(period.year(), period.month()), unitName()),
                    say("report.form.month", monthOf(period.year(), period.month())),
                    say("report.form.month-short", String.valueOf(period.month() == 1 ? 12 : period.month() - 1)),
                    say("report.form.month", monthOf(period.year() - 1, period.month())),
                    action,
                    query,
                    material.account() + "/" + contents.owed().unit().slug() + "/" + period.year() + "-"
                            + period.month(),
                    address(material.previous()),
                    neighbour("report.form.previous", material.previous()),
                    address(material.next()),
                    neighbour("report.form.next", material.next()),
                    parts,
                    headings(),
                    open,
                    number - todo.size(),
                    number,
                    period.daysLeftOn(today) < 0,
                    todo,
                    furtherTodo(),
                    deadline(),
                    period.hasEndedOn(today),
                    material.mayEnter()
                            && contents.state() == ReportState.SUBMITTED
                            && contents.reviewBegunAt() == null,
                    blankFlows);
        }

        private @Nullable String address(@Nullable ReportingPeriod month) {
            return month == null ? null : "/reports/" + month.year() + "/" + month.month() + query;
        }

        private @Nullable String neighbour(String key, @Nullable ReportingPeriod month) {
            return month == null ? null : say(key, String.valueOf(month.month()));
        }

        private MonthForm.@Nullable Todo furtherTodo() {
            int further = todo.size() - MonthForm.MOST_IN_BAR;
            return further <= 0
                    ? null
                    : new MonthForm.Todo(
                            todo.get(MonthForm.MOST_IN_BAR).anchor(), say("report.form.left.more", further));
        }

        private FigureRow row(Indicator indicator, ReportedFigure figure) {
            String key = indicator.key();
            Comparison beside = material.beside().getOrDefault(indicator.id(), Comparison.UNKNOWN);
            TypedFigure typed = material.typed().get(key);
            EntryOutcome outcome = material.outcomes().get(key);
            boolean box = open && !indicator.isCounted() || typed != null;
            String was = plain(figure.value());
            String denominatorWas = plain(figure.denominator());
            List<FigureRow.Says> says = new ArrayList<>();
            String mark = "";
            boolean invalid = false;
            boolean denominatorInvalid = false;
            FigureRow.Sign sign;
            Problem problem = problems.get(key);
            ReviewWords.Remark remark = remarks.get(indicator.id());
            FigureDifference difference = material.differences().get(key);
            boolean asked = remark != null
                    && (figure.enteredAt() == null || figure.enteredAt().isBefore(remark.at()));
            if (outcome instanceof EntryOutcome.Unreadable unreadable) {
                mark = "marked-error";
                invalid = unreadable.value() != null;
                denominatorInvalid = unreadable.denominator() != null;
                sign = wrong();
                refuse(key, unreadable.value(), FormFields.Picked.Kind.VALUE, says);
                refuse(key, unreadable.denominator(), FormFields.Picked.Kind.DENOMINATOR, says);
                todo.add(todo(key, say("report.form.todo.wrong", number)));
            } else if (outcome instanceof EntryOutcome.ChangedMeanwhile changed && typed != null) {
                mark = "marked-warn";
                sign = new FigureRow.Sign("arrows-diff", "sign-warn", say("report.form.sign.two"), null);
                says.add(twoValues(key, typed, changed, indicator));
                todo.add(todo(key, say("report.form.todo.two", number)));
            } else if (outcome instanceof EntryOutcome.Closed closed) {
                mark = "marked-error";
                invalid = true;
                sign = new FigureRow.Sign("lock", "sign-unsaved", say("report.form.sign.unsaved"), null);
                says.add(new FigureRow.Says(
                        "lock",
                        say("report.form.closed", say(closed.state().labelKey())),
                        say("report.refused." + closed.state()),
                        List.of(),
                        null));
            } else if (outcome instanceof EntryOutcome.NoteTooLong tooLong) {
                mark = "marked-error";
                sign = wrong();
                says.add(plainSays(say("report.note.long", tooLong.most())));
            } else if (problem != null && !FigureChecks.isMissing(problem)) {
                mark = "marked-error";
                invalid = true;
                sign = wrong();
                says.add(plainSays(say(problem)));
                todo.add(todo(key, say("report.form.todo.wrong", number)));
            } else if (asked) {
                mark = "marked-warn";
                sign = new FigureRow.Sign("message", "sign-warn", say("report.form.sign.asked"), null);
                todo.add(todo(key, say("report.form.todo.asked", number)));
            } else if (problem != null) {
                sign = new FigureRow.Sign("", "", say("report.form.sign.blank"), null);
                todo.add(todo(key, say("report.form.todo.blank", number)));
            } else if (difference != null && difference.isOpen()) {
                mark = "marked-warn";
                sign = new FigureRow.Sign(
                        "arrows-diff",
                        "sign-warn",
                        say("report.form.sign.differs", written(difference.register())),
                        path(key));
                says.add(new FigureRow.Says(
                        "arrows-diff",
                        say("report.form.differs", written(difference.register()), written(difference.frozen())),
                        say("report.form.differs.text"),
                        List.of(),
                        null));
            } else {
                sign = quietSign(indicator, figure);
            }
            if (remark != null) {
                says.add(new FigureRow.Says(
                        "",
                        "",
                        "",
                        List.of(),
                        new FigureRow.Remark(remark.text(), remark.by(), VietnameseDate.format(remark.at()))));
            }
            if (open && !indicator.isCounted() && figure.isBlank() && typed == null) {
                if (indicator.aggregation() == Aggregation.FLOW) {
                    blankFlows++;
                } else if (indicator.aggregation() == Aggregation.STOCK && beside.lastMonth() != null) {
                    says.add(new FigureRow.Says(
                            "",
                            "",
                            "",
                            List.of(new FigureRow.Pick(
                                    new FormFields.Picked(key, FormFields.Picked.Kind.KEEP, "").written(),
                                    say("report.form.keep"))),
                            null));
                }
            }
            return new FigureRow(
                    number,
                    key,
                    indicator.label().in(locale),
                    language(indicator.label()),
                    indicator.unit().in(locale),
                    box,
                    indicator.ratio(),
                    typed != null ? orEmpty(typed.value()) : box ? was : written(figure.figure()),
                    typed != null ? orEmpty(typed.denominator()) : denominatorWas,
                    was,
                    denominatorWas,
                    typed != null ? typed.version() : figure.version(),
                    invalid,
                    denominatorInvalid,
                    mark,
                    sign,
                    written(beside.lastMonth()),
                    written(beside.yearAgo()),
                    written(beside.yearSoFar(indicator.aggregation(), figure.figure())),
                    says);
        }

        private FigureRow.Sign quietSign(Indicator indicator, ReportedFigure figure) {
            if (figure.origin() == FigureOrigin.COUNTED) {
                return new FigureRow.Sign(
                        "list-details",
                        "",
                        indicator.ratio()
                                ? say("report.form.sign.counted-ratio", figure.records(), written(figure.figure()))
                                : say("report.form.sign.counted", figure.records()),
                        path(indicator.key()));
            }
            if (!contents.state().takesFigures() && contents.latest() != null) {
                return new FigureRow.Sign(
                        "lock",
                        "",
                        say(
                                "report.form.sign.frozen",
                                VietnameseDate.dayMonth(
                                        VietnameseDate.day(contents.latest().at()))),
                        path(indicator.key()));
            }
            if (figure.isBlank()) {
                return new FigureRow.Sign("", "", say("report.form.sign.optional"), null);
            }
            Instant at = figure.enteredAt();
            return switch (figure.origin()) {
                case NOTHING_TO_REPORT ->
                    new FigureRow.Sign("check", "", say("report.form.sign.nothing"), path(indicator.key()));
                case SAME_AS_LAST_MONTH ->
                    new FigureRow.Sign("check", "", say("report.form.sign.same"), path(indicator.key()));
                case TYPED, COUNTED ->
                    new FigureRow.Sign(
                            "check",
                            "",
                            say("report.form.sign.saved", at == null ? Written.UNKNOWN : when(at)),
                            path(indicator.key()));
            };
        }

        /** The time where it was today, the day otherwise. */
        private String when(Instant moment) {
            LocalDate day = VietnameseDate.day(moment);
            return day.equals(today) ? VietnameseDate.time(moment) : VietnameseDate.dayMonth(day);
        }

        private void refuse(
                String key,
                NumberText.@Nullable Refused refused,
                FormFields.Picked.Kind kind,
                List<FigureRow.Says> says) {
            if (refused == null) {
                return;
            }
            says.add(new FigureRow.Says(
                    "alert-circle",
                    messages.getMessage(
                            refused.messageKey(), refused.arguments().toArray(), locale),
                    "",
                    refused.readings().stream()
                            .map(VietnameseNumber::format)
                            .map(reading -> new FigureRow.Pick(
                                    new FormFields.Picked(key, kind, reading).written(),
                                    say("report.form.reading", reading)))
                            .toList(),
                    null));
        }

        private FigureRow.Says twoValues(
                String key, TypedFigure typed, EntryOutcome.ChangedMeanwhile changed, Indicator indicator) {
            String mine = indicator.ratio()
                    ? orEmpty(typed.value()) + "/" + orEmpty(typed.denominator())
                    : orEmpty(typed.value());
            String theirs = changed.value() == null
                    ? say("report.form.blank")
                    : written(new FigureValue(changed.value(), changed.denominator()));
            String own = mine.isBlank() ? say("report.form.blank") : mine;
            return new FigureRow.Says(
                    "arrows-diff",
                    say("report.form.two", changed.by(), theirs, when(changed.at())),
                    say("report.form.two.text", own),
                    List.of(
                            new FigureRow.Pick(
                                    new FormFields.Picked(
                                                    key, FormFields.Picked.Kind.MINE, String.valueOf(changed.version()))
                                            .written(),
                                    say("report.form.two.mine", own)),
                            new FigureRow.Pick(
                                    new FormFields.Picked(key, FormFields.Picked.Kind.THEIRS, "").written(),
                                    say("report.form.two.theirs", theirs))),
                    null);
        }

        private List<MonthForm.Heading> headings() {
            List<MonthForm.Heading> headings = new ArrayList<>();
            ReviewWords.Comment comment = material.comment();
            if (comment != null && contents.state() == ReportState.RETURNED) {
                headings.add(new MonthForm.Heading(
                        "warn",
                        "arrow-back-up",
                        say("report.form.returned"),
                        "",
                        comment.text(),
                        comment.by() + ", " + VietnameseDate.format(comment.at())));
            }
            if (comment != null && contents.state() == ReportState.REOPENED) {
                headings.add(new MonthForm.Heading(
                        "warn",
                        "lock-open",
                        say("report.form.reopened"),
                        "",
                        comment.text(),
                        comment.by() + ", " + VietnameseDate.format(comment.at())));
            }
            SubmissionFacts approved = contents.approved();
            if (contents.isBeingCorrected() && approved != null) {
                headings.add(new MonthForm.Heading(
                        "warn", "lock-open", say("report.form.still-counting", approved.number()), "", null, ""));
            }
            if (contents.state() == ReportState.SUBMITTED && contents.latest() != null) {
                SubmissionFacts latest = contents.latest();
                String title =
                        say("report.form.submitted", latest.number(), latest.by(), VietnameseDate.format(latest.at()));
                String text = contents.reviewBegunBy() == null
                        ? say("report.form.submitted.text")
                        : say("report.form.review-begun", contents.reviewBegunBy());
                headings.add(new MonthForm.Heading("good", "send", title, text, latest.note(), latest.by()));
            }
            if (!period.isOpenOn(today)) {
                headings.add(new MonthForm.Heading(
                        "warn", "lock", say("report.entry.not-open", period.firstDay()), "", null, ""));
            }
            return headings;
        }

        private String deadline() {
            if (!contents.state().takesFigures()) {
                return "";
            }
            long left = period.daysLeftOn(today);
            if (left > 0) {
                return say("report.form.days-left", left);
            }
            return left == 0 ? say("report.form.due-today") : say("report.form.days-late", -left);
        }

        private String unitName() {
            return contents.owed().unit().isOffice()
                    ? contents.owed().unit().name()
                    : say("report.form.unit", contents.owed().unit().name());
        }

        private FigureRow.Sign wrong() {
            return new FigureRow.Sign("alert-circle", "sign-error", say("report.form.sign.wrong"), null);
        }

        private FigureRow.Says plainSays(String text) {
            return new FigureRow.Says("alert-circle", text, "", List.of(), null);
        }

        private MonthForm.Todo todo(String key, String text) {
            return new MonthForm.Todo("o-" + key, text);
        }

        private String path(String key) {
            return action + "/figures/" + key + query;
        }

        private @Nullable String language(Label label) {
            String language = label.languageIn(locale);
            return language.equals(locale.getLanguage()) ? null : language;
        }

        private String say(Problem problem) {
            Object[] arguments = problem.arguments().stream()
                    .map(argument -> argument instanceof Label label ? label.in(locale) : argument)
                    .toArray();
            return messages.getMessage(problem.messageKey(), arguments, locale);
        }

        private String say(String key, Object... arguments) {
            return messages.getMessage(key, arguments, locale);
        }
    }

    static String monthOf(int year, int month) {
        return month + "/" + year;
    }

    static String written(@Nullable FigureValue figure) {
        if (figure == null) {
            return Written.UNKNOWN;
        }
        String value = VietnameseNumber.format(figure.value());
        return figure.denominator() == null ? value : value + "/" + VietnameseNumber.format(figure.denominator());
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : VietnameseNumber.format(number);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
