package vn.sophongtrao.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.sophongtrao.calendar.ReportingPeriod;
import vn.sophongtrao.demo.DemoFigures.Cell;
import vn.sophongtrao.platform.sheet.ResourceTable;
import vn.sophongtrao.register.movement.EventKind;
import vn.sophongtrao.territory.ReportingUnit;

/**
 * The models of the demo: those of the article by their names and those before 2024 from a table, later ones made of
 * ideas, four models at five sites a year as in the article's year.
 */
@Component
class DemoModels {

    /** The last year that the table tells of. */
    private static final int LAST_OF_TABLE = DemoTotals.ARTICLE_YEAR;

    private static final int MODELS_A_YEAR = 4;
    private static final String FIRE_SAFETY = "fire_safety_models_launched";

    private final DemoStage stage;
    private final DemoFigures figures;
    private final List<Model> models = ResourceTable.read("demo/models.csv", Model.class);
    private final List<Site> sites = ResourceTable.read("demo/model-sites.csv", Site.class);
    private final List<Event> events = ResourceTable.read("demo/model-events.csv", Event.class);
    private final List<Idea> ideas = ResourceTable.read("demo/model-ideas.csv", Idea.class);
    private final List<FireSafe> fireSafe = ResourceTable.read("demo/fire-safety-models.csv", FireSafe.class);

    DemoModels(DemoStage stage, DemoFigures figures) {
        this.stage = stage;
        this.figures = figures;
    }

    record Model(
            String name,
            String unit,
            String kind,
            String lead,
            @Nullable String scheme,
            LocalDate launchedOn,
            @Nullable Integer programmeFrom,
            @Nullable Integer programmeTo,
            @Nullable String partners,
            @Nullable String about) {}

    record Site(
            String model,
            String unit,
            @Nullable String placeKind,
            @Nullable String place,
            LocalDate launchedOn,
            @Nullable String partner,
            @Nullable Integer teams,
            @Nullable Integer members) {}

    record Event(
            String model,
            EventKind kind,
            LocalDate happenedOn,
            @Nullable String scope,
            @Nullable String byWhom,
            @Nullable String note) {}

    private record Idea(String name, String kind, String lead) {}

    private record FireSafe(String place) {}

    /** The models of a unit that were launched before the day. */
    List<Model> before(ReportingUnit unit, LocalDate day) {
        return models.stream()
                .filter(model -> model.unit().equals(unit.slug()))
                .filter(model -> model.launchedOn().isBefore(day))
                .toList();
    }

    /** The models that the unit launched in the month. */
    List<Model> launched(ReportingUnit unit, ReportingPeriod period) {
        List<Model> launched = new ArrayList<>(models.stream()
                .filter(model -> model.unit().equals(unit.slug()))
                .filter(model -> period.window().contains(model.launchedOn()))
                .toList());
        if (period.year() > LAST_OF_TABLE) {
            for (int number = 0; number < MODELS_A_YEAR; number++) {
                later(unit, period, number).ifPresent(launched::add);
            }
        }
        launched.addAll(ofFireSafety(unit, period));
        return launched;
    }

    /** The sites of such a model in its own unit: at least the unit itself, unless a scheme says where. */
    List<Site> sitesOf(Model model, ReportingUnit unit) {
        List<Site> told = sites.stream()
                .filter(site -> site.model().equals(model.name()) && site.unit().equals(unit.slug()))
                .toList();
        return told.isEmpty() && model.scheme() == null
                ? List.of(new Site(model.name(), unit.slug(), null, null, model.launchedOn(), null, null, null))
                : told;
    }

    /** The sites at the unit of models that another one owns, launched in the month. */
    List<Site> sitesOfOthers(ReportingUnit unit, ReportingPeriod period) {
        List<Site> launched = new ArrayList<>(sites.stream()
                .filter(site -> site.unit().equals(unit.slug()))
                .filter(site -> period.window().contains(site.launchedOn()))
                .filter(site -> models.stream()
                        .noneMatch(model -> model.name().equals(site.model())
                                && model.unit().equals(site.unit())))
                .toList());
        if (period.year() > LAST_OF_TABLE) {
            secondSite(unit, period).ifPresent(launched::add);
        }
        return launched;
    }

    List<Event> events(Model model) {
        return events.stream()
                .filter(event -> event.model().equals(model.name()))
                .toList();
    }

    /** The model of a scheme, which the district owns. */
    Model ofScheme(String scheme) {
        return models.stream()
                .filter(model -> scheme.equals(model.scheme()))
                .findFirst()
                .orElseThrow();
    }

    /** Four wards a year have a new model, each year others, in months of their own. */
    private Optional<Model> later(ReportingUnit unit, ReportingPeriod period, int number) {
        if (!unit.slug().equals(wardOf(period.year(), number)) || period.month() != 2 + 3 * number) {
            return Optional.empty();
        }
        Idea idea = ideas.get((period.year() * MODELS_A_YEAR + number) % ideas.size());
        return Optional.of(new Model(
                stage.text("demo.model.name", idea.name(), unit.name()),
                unit.slug(),
                idea.kind(),
                idea.lead(),
                null,
                ToldMonth.dayOf(period, 300 + 100 * number),
                null,
                null,
                null,
                stage.text("demo.model.illustrative")));
    }

    /** The year's first model has a second site in another ward, a month later. */
    private Optional<Site> secondSite(ReportingUnit unit, ReportingPeriod period) {
        if (!unit.slug().equals(wardOf(period.year(), MODELS_A_YEAR)) || period.month() != 3) {
            return Optional.empty();
        }
        Idea idea = ideas.get(period.year() * MODELS_A_YEAR % ideas.size());
        String owner = DemoUnits.ward(wardOf(period.year(), 0)).name();
        return Optional.of(new Site(
                stage.text("demo.model.name", idea.name(), owner),
                unit.slug(),
                null,
                null,
                ToldMonth.dayOf(period, 500),
                null,
                null,
                null));
    }

    private static String wardOf(int year, int number) {
        List<String> wards = DemoUnits.wardSlugs();
        return wards.get((year * (MODELS_A_YEAR + 1) + 3 * number) % wards.size());
    }

    private List<Model> ofFireSafety(ReportingUnit unit, ReportingPeriod period) {
        int count = figures.flow(FIRE_SAFETY, period.year())
                .getOrDefault(new Cell(unit.slug(), period.month()), BigDecimal.ZERO)
                .intValueExact();
        return IntStream.range(0, count)
                .mapToObj(number -> {
                    int place = Seed.below(fireSafe.size(), FIRE_SAFETY, unit.slug(), period.year(), period.month());
                    return new Model(
                            stage.text(
                                    "demo.model.fire-safety",
                                    fireSafe.get((place + number) % fireSafe.size())
                                            .place(),
                                    unit.name(),
                                    String.valueOf(period.year())),
                            unit.slug(),
                            "fire_safety",
                            "police",
                            null,
                            ToldMonth.dayOf(period, 200 + 150 * number),
                            null,
                            null,
                            null,
                            stage.text("demo.model.illustrative"));
                })
                .toList();
    }
}
