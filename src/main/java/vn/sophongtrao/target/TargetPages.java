package vn.sophongtrao.target;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import vn.sophongtrao.indicator.Aggregation;
import vn.sophongtrao.indicator.Indicator;
import vn.sophongtrao.platform.record.RecordPlace;
import vn.sophongtrao.platform.record.Register;
import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.platform.web.Choice;
import vn.sophongtrao.platform.web.FormReading;
import vn.sophongtrao.territory.ReportingUnit;

/** What the pages of a target show. */
@Component
class TargetPages {

    static final Register REGISTER = Register.of("targets", "target.list.title", "/targets");

    private final TargetSubjects subjects;
    private final Progressing progressing;
    private final TargetAccess access;
    private final Clock clock;

    TargetPages(TargetSubjects subjects, Progressing progressing, TargetAccess access, Clock clock) {
        this.subjects = subjects;
        this.progressing = progressing;
        this.access = access;
        this.clock = clock;
    }

    static RecordPlace place(TargetView target) {
        return place(target.id(), target.code());
    }

    static RecordPlace place(long id, String code) {
        return REGISTER.at(id, code, Message.of("target.title", code), Message.of("target.named", code));
    }

    /** Whose target it is, at the head of something: “Toàn quận”, “Phường Kênh Dương”. */
    static Message where(@Nullable ReportingUnit ward) {
        return ward == null ? Message.of("target.unit.whole") : ward.atHead();
    }

    /**
     * A month of the course.
     *
     * @param soFar the total so far
     * @param percent of the target, null where there is nothing to compare
     */
    record Month(
            int month,
            @Nullable BigDecimal during,
            @Nullable BigDecimal soFar,
            @Nullable BigDecimal percent) {}

    void show(TargetView target, Model model) {
        Indicator indicator = indicator(target);
        Progressing.Measure measure = progressing.of(target);
        Progress progress = measure.progress();
        Standing standing = standing(target);
        boolean changeable = !target.withdrawn() && access.mayWrite();
        model.addAttribute("place", place(target));
        model.addAttribute("target", target);
        model.addAttribute("year", String.valueOf(target.reportingYear()));
        model.addAttribute("indicator", indicator);
        model.addAttribute("where", where(subjects.unit(target.reportingUnitId())));
        model.addAttribute("standing", standing);
        model.addAttribute("progress", progress);
        model.addAttribute(
                "months",
                measure.course().stream().map(step -> month(step, progress)).toList());
        model.addAttribute("state", indicator.aggregation() == Aggregation.STOCK);
        model.addAttribute("changeable", changeable);
        model.addAttribute("suggested", standing.isCompleted() || standing.isWithdrawn() ? null : progress.reachedOn());
    }

    private static Month month(Course.Step step, Progress progress) {
        BigDecimal soFar = step.soFar();
        BigDecimal target = progress.target();
        return new Month(
                step.month().month(),
                step.during(),
                soFar,
                soFar == null || target == null || progress.isPart() ? null : Progress.percent(soFar, target));
    }

    Standing standing(TargetView target) {
        return Standing.of(target.dueOn(), target.completedOn(), target.withdrawn(), LocalDate.now(clock));
    }

    Indicator indicator(TargetView target) {
        return subjects.indicator(target.indicatorId(), target.reportingYear());
    }

    /** What tells the target from others. */
    List<Object> facts(TargetView target) {
        return List.of(
                indicator(target).label(),
                where(subjects.unit(target.reportingUnitId())),
                Message.of("target.year", String.valueOf(target.reportingYear())));
    }

    String askNew(TargetForm form, Locale language, Model model) {
        model.addAttribute("heading", Message.of("target.new"));
        model.addAttribute("action", REGISTER.path());
        model.addAttribute("draft", REGISTER.entering());
        model.addAttribute(
                "indicators",
                subjects.measurable().stream()
                        .map(indicator -> choice(indicator, language))
                        .toList());
        model.addAttribute("years", years());
        model.addAttribute(
                "wards",
                subjects.readableWards().stream()
                        .map(ward -> new Choice(ward.slug(), ward.name()))
                        .toList());
        return form(form, model);
    }

    String askChange(TargetForm form, TargetView target, Model model) {
        RecordPlace place = place(target);
        model.addAttribute("place", place);
        model.addAttribute("heading", Message.of("record.edit.title", place.named()));
        model.addAttribute("facts", facts(target));
        model.addAttribute("indicator", indicator(target));
        model.addAttribute("action", place.path());
        model.addAttribute("draft", place.path());
        return form(form, model);
    }

    String askCompletion(CompletionForm form, TargetView target, Model model) {
        RecordPlace place = place(target);
        Progress progress = progressing.of(target).progress();
        if (!model.containsAttribute(FormReading.FORM)) {
            model.addAttribute(FormReading.FORM, form);
        }
        model.addAttribute("place", place);
        model.addAttribute("facts", facts(target));
        model.addAttribute("target", target);
        model.addAttribute("suggested", progress.reachedOn());
        return "target/completion";
    }

    /** The form to record the completion with: the day that is recorded, or the one that the approved figures suggest. */
    CompletionForm completion(TargetView target) {
        LocalDate recorded = target.completedOn();
        return CompletionForm.of(
                recorded == null ? progressing.of(target).progress().reachedOn() : recorded, target.version());
    }

    List<Choice> years() {
        return subjects.years().stream()
                .map(year -> new Choice(String.valueOf(year), String.valueOf(year)))
                .toList();
    }

    static Choice choice(Indicator indicator, Locale language) {
        return new Choice(indicator.key(), indicator.label().in(language));
    }

    private static String form(TargetForm form, Model model) {
        if (!model.containsAttribute(FormReading.FORM)) {
            model.addAttribute(FormReading.FORM, form);
        }
        model.addAttribute("register", REGISTER);
        return "target/form";
    }
}
