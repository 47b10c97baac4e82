package vn.sophongtrao.indicator;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.sophongtrao.calendar.ReportingCalendar;
import vn.sophongtrao.calendar.ReportingPeriod;
import vn.sophongtrao.indicator.IndicatorCatalogue.Version;
import vn.sophongtrao.indicator.figures.FigureCounting;
import vn.sophongtrao.indicator.figures.FigureQuestion;
import vn.sophongtrao.platform.access.KeepsTheBook;
import vn.sophongtrao.platform.text.Message;

/** The catalogue as the administrator reads it. */
@Service
@KeepsTheBook
class IndicatorList {

    private final IndicatorCatalogue catalogue;
    private final FigureCounting counting;
    private final ReportingCalendar calendar;
    private final Clock clock;

    IndicatorList(IndicatorCatalogue catalogue, FigureCounting counting, ReportingCalendar calendar, Clock clock) {
        this.catalogue = catalogue;
        this.counting = counting;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The indicators in force, section by section. */
    @Transactional(readOnly = true)
    public List<IndicatorRow.Group> inForce(Locale language) {
        LocalDate today = LocalDate.now(clock);
        return groups(version -> version.validity().contains(today), language);
    }

    /** The indicators that are no longer or not yet in force, in their last version. */
    @Transactional(readOnly = true)
    public List<IndicatorRow.Group> others(Locale language) {
        LocalDate today = LocalDate.now(clock);
        Map<String, Version> last = new LinkedHashMap<>();
        catalogue.versions().forEach(version -> last.put(version.indicator().key(), version));
        catalogue.versions().stream()
                .filter(version -> version.validity().contains(today))
                .forEach(version -> last.remove(version.indicator().key()));
        return groups(last::containsValue, language);
    }

    private List<IndicatorRow.Group> groups(Predicate<Version> chosen, Locale language) {
        Map<LocalDate, ReportingPeriod> months =
                calendar.periods().stream().collect(Collectors.toMap(ReportingPeriod::firstDay, period -> period));
        Map<String, Label> labels = catalogue.versions().stream()
                .collect(Collectors.toMap(
                        version -> version.indicator().key(),
                        version -> version.indicator().label(),
                        (older, newer) -> newer));
        Map<String, IndicatorRow.Group> groups = new LinkedHashMap<>();
        int number = 0;
        for (Version version : catalogue.versions()) {
            if (chosen.test(version)) {
                Label section = version.section().label();
                groups.computeIfAbsent(
                                version.section().key(),
                                key -> new IndicatorRow.Group(
                                        section.in(language), section.languageIn(language), new ArrayList<>()))
                        .rows()
                        .add(row(++number, version, months, labels, language));
            }
        }
        return List.copyOf(groups.values());
    }

    private IndicatorRow row(
            int number,
            Version version,
            Map<LocalDate, ReportingPeriod> months,
            Map<String, Label> labels,
            Locale language) {
        Indicator indicator = version.indicator();
        FigureQuestion question = indicator.counting();
        boolean gone = question != null && !counting.canAnswer(question);
        LocalDate from = version.validity().from();
        ReportingPeriod month = months.get(from);
        return new IndicatorRow(
                number,
                indicator.key(),
                indicator.label().in(language),
                indicator.label().languageIn(language),
                indicator.unit().in(language),
                indicator.unit().languageIn(language),
                indicator.required(),
                source(question, gone),
                gone,
                indicator.reportedBy().name(),
                indicator.aggregation().name(),
                checks(indicator, labels, language),
                month == null
                        ? Message.of("indicator.since.day", from)
                        : Message.of("indicator.since.month", month.month(), String.valueOf(month.year())));
    }

    private @Nullable Message source(@Nullable FigureQuestion question, boolean gone) {
        if (question == null) {
            return null;
        }
        return gone
                ? Message.of("indicator.source.gone", question.source())
                : Message.of(counting.labelKey(question.source()));
    }

    private static List<Message> checks(Indicator indicator, Map<String, Label> labels, Locale language) {
        List<Message> checks = new ArrayList<>();
        if (indicator.decimals() > 0) {
            checks.add(Message.of("indicator.check.decimals", indicator.decimals()));
        }
        if (indicator.ratio()) {
            checks.add(Message.of("indicator.check.ratio"));
        }
        if (indicator.minimum().signum() > 0) {
            checks.add(Message.of("indicator.check.minimum", indicator.minimum()));
        }
        if (indicator.maximum() != null) {
            checks.add(Message.of("indicator.check.maximum", indicator.maximum()));
        }
        Label whole = indicator.partOf() == null ? null : labels.get(indicator.partOf());
        if (whole != null) {
            checks.add(Message.of("indicator.check.part-of", whole.in(language)));
        }
        return checks;
    }
}
