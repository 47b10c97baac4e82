package vn.sophongtrao.target;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.indicator.Indicator;
import vn.sophongtrao.platform.record.OnceOnly;
import vn.sophongtrao.platform.text.DateText;
import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.platform.text.VietnameseDate;
import vn.sophongtrao.platform.text.VietnameseNumber;
import vn.sophongtrao.platform.time.DateRange;
import vn.sophongtrao.platform.web.FormReading;
import vn.sophongtrao.platform.web.Sent;
import vn.sophongtrao.platform.web.Versus;
import vn.sophongtrao.territory.ReportingUnit;

/**
 * What was typed of a target, kept as text so that a refused form comes back as it was. What a target is for and when it
 * was reached stand in the form that enters it only.
 *
 * @param unit slug of the ward, empty for the whole district
 * @param key made with the form, so that sent twice it enters one target
 * @param version the version that was read
 */
record TargetForm(
        String indicator,
        String year,
        String unit,
        String value,
        String dueOn,
        String assignedBy,
        String reference,
        String completedOn,
        String key,
        long version) {

    static final Message INDICATOR = Message.of("target.field.indicator");
    static final Message YEAR = Message.of("target.field.year");
    static final Message UNIT = Message.of("target.field.unit");
    static final Message VALUE = Message.of("target.field.value");
    static final Message DUE_ON = Message.of("target.field.dueOn");
    static final Message COMPLETED_ON = Message.of("target.field.completedOn");

    /** Most digits after the comma that any indicator has. */
    private static final int MOST_DECIMALS = 3;

    /** An empty form for a target of that year. */
    static TargetForm blank(@Nullable Integer year) {
        return new TargetForm(
                "", year == null ? "" : String.valueOf(year), "", "", "", "", "", "", OnceOnly.newKey(), 0);
    }

    /** The same under a new key: a target of its own. */
    TargetForm anew() {
        return new TargetForm(
                indicator, year, unit, value, dueOn, assignedBy, reference, completedOn, OnceOnly.newKey(), version);
    }

    /** The target as it stands. */
    static TargetForm of(TargetView target) {
        BigDecimal value = target.targetValue();
        return new TargetForm(
                "",
                "",
                "",
                value == null ? "" : VietnameseNumber.format(value),
                VietnameseDate.format(target.dueOn()),
                target.assignedBy(),
                target.reference() == null ? "" : target.reference(),
                "",
                "",
                target.version());
    }

    static TargetForm sent(Sent sent) {
        return new TargetForm(
                sent.text("indicator"),
                sent.text("year"),
                sent.text("unit"),
                sent.text("value"),
                sent.text("dueOn"),
                sent.text("assignedBy"),
                sent.text("reference"),
                sent.text("completedOn"),
                sent.text("key"),
                sent.version());
    }

    /**
     * Reads the form that enters a target and asks of each field what can be asked of it alone, so that all there is to
     * mend is said at once.
     *
     * @param reading takes what is wrong
     * @return empty where anything is
     */
    Optional<NewTarget> read(TargetSubjects subjects, LocalDate today, FormReading reading) {
        Indicator measured = reading.requiredChoice("indicator", INDICATOR, indicator, subjects::measurable);
        Integer ofYear = reading.requiredChoice("year", YEAR, year, subjects::year);
        ReportingUnit ward = reading.choice("unit", UNIT, unit, subjects::ward);
        Optional<TargetDetails> details = read(measured == null ? MOST_DECIMALS : measured.decimals(), reading);
        LocalDate due = VietnameseDate.parse(dueOn) instanceof DateText.Read read ? read.value() : null;
        LocalDate completed = reading.day("completedOn", COMPLETED_ON, completedOn);
        if (ofYear != null) {
            int inYear = ofYear;
            subjects.days(inYear).ifPresent(days -> ask(due, completed, inYear, days, today, reading));
        }
        return reading.isRefused() || measured == null || ofYear == null || details.isEmpty()
                ? Optional.empty()
                : Optional.of(new NewTarget(
                        measured.key(), ward == null ? null : ward.id(), ofYear, details.get(), completed));
    }

    /** Asks of the days what can be asked of them once the year is known. */
    private static void ask(
            @Nullable LocalDate due,
            @Nullable LocalDate completed,
            int year,
            DateRange days,
            LocalDate today,
            FormReading reading) {
        if (due != null) {
            reading.check(() -> TargetSubject.requireDue(due, year, days));
        }
        if (completed != null) {
            reading.check(() -> TargetSubject.requireCompletion(completed, year, days, today));
        }
    }

    /**
     * Reads what can be changed of a target.
     *
     * @param decimals of its indicator
     * @param reading takes what is wrong
     * @return empty where anything is
     */
    Optional<TargetDetails> read(int decimals, FormReading reading) {
        BigDecimal asked = reading.number("value", VALUE, value, decimals);
        reading.check(() -> Target.requireValue(asked, decimals));
        LocalDate due = reading.requiredDay("dueOn", DUE_ON, dueOn);
        String by = reading.requiredText(Target.ASSIGNED_BY, assignedBy);
        String said = reading.text(Target.REFERENCE, reference);
        return reading.isRefused() || due == null || by == null
                ? Optional.empty()
                : Optional.of(new TargetDetails(asked, due, by, said));
    }

    /** What was typed against what somebody else has saved meanwhile, field by field. */
    List<Versus> against(TargetView saved) {
        TargetForm theirs = of(saved);
        return List.of(
                new Versus(VALUE, value, theirs.value),
                new Versus(DUE_ON, dueOn, theirs.dueOn),
                new Versus(Target.ASSIGNED_BY.name(), assignedBy, theirs.assignedBy),
                new Versus(Target.REFERENCE.name(), reference, theirs.reference));
    }
}
