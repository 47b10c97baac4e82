package vn.sophongtrao.target;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import vn.sophongtrao.calendar.ReportingPeriod;
import vn.sophongtrao.report.ApprovedFigures;
import vn.sophongtrao.territory.ReportingUnit;

/** Measures targets against the approved figures that the reader may see. */
@Component
class Progressing {

    private final ApprovedFigures approved;
    private final TargetSubjects subjects;

    Progressing(ApprovedFigures approved, TargetSubjects subjects) {
        this.approved = approved;
        this.subjects = subjects;
    }

    /**
     * How a target comes on.
     *
     * @param course empty for who reads no figures
     */
    record Measure(Progress progress, List<Course.Step> course) {}

    private record Asked(long indicatorId, int year) {}

    Measure of(Measured target) {
        return Objects.requireNonNull(of(List.of(target)).get(target.id()));
    }

    /** How each of the targets comes on, by its id; one statement, and none for who reads no figures. */
    Map<Long, Measure> of(Collection<? extends Measured> targets) {
        TargetSubjects.Reach reach = subjects.reach();
        List<ApprovedFigures.Said> said = reach.isNothing() || targets.isEmpty()
                ? List.of()
                : approved.of(
                        targets.stream().map(Measured::indicatorId).collect(Collectors.toSet()),
                        targets.stream().map(Measured::reportingYear).collect(Collectors.toSet()));
        Map<Asked, List<ApprovedFigures.Said>> figures =
                said.stream().collect(Collectors.groupingBy(figure -> new Asked(figure.indicatorId(), figure.year())));
        Map<Long, Measure> measures = new HashMap<>();
        for (Measured target : targets) {
            Asked asked = new Asked(target.indicatorId(), target.reportingYear());
            measures.put(target.id(), measure(target, reach, figures.getOrDefault(asked, List.of())));
        }
        return measures;
    }

    private Measure measure(Measured target, TargetSubjects.Reach reach, List<ApprovedFigures.Said> said) {
        Long unitId = target.reportingUnitId();
        List<ReportingUnit> units = reach.units().stream()
                .filter(unit -> unitId == null || unit.id() == unitId)
                .toList();
        if (units.isEmpty()) {
            return new Measure(Progress.unseen(target.targetValue()), List.of());
        }
        List<ReportingPeriod> months = subjects.months(target.reportingYear());
        Course course = Course.of(
                subjects.indicator(target.indicatorId(), target.reportingYear()),
                months,
                subjects.lastClosed(months),
                units,
                said);
        return new Measure(Progress.of(course, target.targetValue(), unitId != null || reach.whole()), course.steps());
    }
}
