package vn.sophongtrao.indicator;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import vn.sophongtrao.calendar.ReportingPeriod;
import vn.sophongtrao.territory.UnitKind;

/**
 * The indicators in force on a day, section by section in the order of the form.
 *
 * @param sections those that hold at least one indicator
 */
public record Catalogue(List<Section> sections) {

    public Catalogue {
        sections = List.copyOf(sections);
    }

    public List<Indicator> indicators() {
        return sections.stream()
                .flatMap(section -> section.indicators().stream())
                .toList();
    }

    public Optional<Indicator> find(String key) {
        return indicators().stream()
                .filter(indicator -> indicator.key().equals(key))
                .findFirst();
    }

    /** What a unit of that kind reports in that month. */
    public Catalogue reportedBy(UnitKind kind, ReportingPeriod period) {
        return only(indicator -> indicator.isAskedOf(kind, period));
    }

    public Catalogue only(Predicate<Indicator> condition) {
        return new Catalogue(sections.stream()
                .map(section -> new Section(
                        section.key(),
                        section.label(),
                        section.indicators().stream().filter(condition).toList()))
                .filter(section -> !section.indicators().isEmpty())
                .toList());
    }

    /**
     * The hard checks that figures break, alone or beside each other.
     *
     * @param figures what was said, by indicator key; blanks are absent
     * @return the first problem of each indicator that has one, by its key
     */
    public Map<String, Problem> problems(Map<String, FigureValue> figures) {
        Map<String, Problem> problems = new HashMap<>();
        for (Indicator indicator : indicators()) {
            FigureValue figure = figures.get(indicator.key());
            if (figure != null) {
                indicator
                        .problem(figure)
                        .or(() -> largerThanWhole(indicator, figure, figures))
                        .ifPresent(problem -> problems.put(indicator.key(), problem));
            }
        }
        return problems;
    }

    private Optional<Problem> largerThanWhole(
            Indicator indicator, FigureValue figure, Map<String, FigureValue> figures) {
        if (indicator.partOf() == null) {
            return Optional.empty();
        }
        FigureValue whole = figures.get(indicator.partOf());
        if (whole == null || figure.value().compareTo(whole.value()) <= 0) {
            return Optional.empty();
        }
        return find(indicator.partOf())
                .map(other -> Problem.of(
                        "indicator.problem.larger-than-whole", figure.value(), other.label(), whole.value()));
    }
}
