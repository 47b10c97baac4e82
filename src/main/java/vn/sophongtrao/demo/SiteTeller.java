package vn.sophongtrao.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import vn.sophongtrao.register.movement.NewSite;
import vn.sophongtrao.register.movement.PartRegister;
import vn.sophongtrao.register.movement.SiteDetails;
import vn.sophongtrao.territory.ReportingUnit;

/**
 * Tells the sites that a unit has of another's models: the school gates, as many as the figures say, the self-managed
 * alleys of each ward, and the second ward of a model that stands in two.
 */
@Component
@Order(30)
class SiteTeller implements RegisterTeller {

    private static final String GATES = "school_gate_participants";
    private static final String ALLEYS = "wards_with_self_managed_alley";

    /** The month in which a ward that had no alley gets its first. */
    private static final int MONTH_OF_ALLEYS = 4;

    private final DemoStage stage;
    private final DemoFigures figures;
    private final DemoModels models;
    private final ModelTeller modelTeller;
    private final PlaceTeller places;
    private final PartRegister parts;

    SiteTeller(
            DemoStage stage,
            DemoFigures figures,
            DemoModels models,
            ModelTeller modelTeller,
            PlaceTeller places,
            PartRegister parts) {
        this.stage = stage;
        this.figures = figures;
        this.models = models;
        this.modelTeller = modelTeller;
        this.places = places;
        this.parts = parts;
    }

    @Override
    public void tellBefore(ReportingUnit unit, Instant moment) {
        if (unit.isWard()) {
            List<Told> sites = new ArrayList<>();
            int gates = figures.stock(GATES, unit.slug(), DemoTotals.FIRST_YEAR, 0);
            for (int number = 0; number < gates; number++) {
                sites.add(gate(unit, number, DemoTotals.before("gate", unit, number)));
            }
            if (figures.meets(ALLEYS, unit.slug(), DemoTotals.FIRST_YEAR)) {
                int alleys = 1 + Seed.below(3, "alleys", unit.slug());
                for (int number = 0; number < alleys; number++) {
                    sites.add(alley(unit, number, DemoTotals.before("alley", unit, number)));
                }
            }
            enter(unit, sites);
        }
    }

    @Override
    public void tell(ReportingUnit unit, ToldMonth month) {
        if (unit.isWard()) {
            enter(unit, told(month, ofSchemes(unit, month)));
        }
    }

    @Override
    public void tellByDistrict(ReportingUnit unit, ToldMonth month) {
        List<Told> shared = told(month, shared(unit, month));
        if (!shared.isEmpty()) {
            stage.as(DemoPersons.OFFICE_WRITER, month.moment(), () -> enter(unit, shared));
        }
    }

    /** A model of another ward is not known to this one: the district enters its site here. */
    private List<Told> shared(ReportingUnit unit, ToldMonth month) {
        return models.sitesOfOthers(unit, month.period()).stream()
                .map(site -> new Told(site.model(), ModelTeller.details(site)))
                .toList();
    }

    private List<Told> ofSchemes(ReportingUnit unit, ToldMonth month) {
        List<Told> sites = new ArrayList<>();
        int before = figures.stock(GATES, unit.slug(), month.year(), month.month() - 1);
        int after = figures.stock(GATES, unit.slug(), month.year(), month.month());
        for (int number = before; number < after; number++) {
            sites.add(gate(unit, number, month.someDay("gate", unit.slug(), number)));
        }
        if (month.year() == DemoTotals.ARTICLE_YEAR
                && month.month() == MONTH_OF_ALLEYS
                && !figures.meets(ALLEYS, unit.slug(), DemoTotals.FIRST_YEAR)) {
            sites.add(alley(unit, 0, month.someDay("alley", unit.slug())));
        }
        return sites;
    }

    private static List<Told> told(ToldMonth month, List<Told> sites) {
        return sites.stream()
                .filter(site -> month.holds(site.details().launchedOn()))
                .toList();
    }

    private record Told(String model, SiteDetails details) {}

    private void enter(ReportingUnit unit, List<Told> sites) {
        sites.forEach(site ->
                parts.addSite(modelTeller.idOf(site.model()), new NewSite(unit.id(), site.details()), key(unit, site)));
    }

    /** The ward's schools join in their order. */
    private Told gate(ReportingUnit unit, int number, LocalDate launchedOn) {
        long school = places.of(unit.slug(), "school").get(number).id();
        return new Told(
                models.ofScheme("school_gate").name(),
                new SiteDetails(school, null, null, launchedOn, null, null, null));
    }

    private Told alley(ReportingUnit unit, int number, LocalDate launchedOn) {
        int alley = 5 + 7 * number + Seed.below(90, "alley-number", unit.slug());
        return new Told(
                models.ofScheme("self_managed_alley").name(),
                new SiteDetails(
                        "street",
                        stage.text("demo.alley.name", String.valueOf(alley)),
                        launchedOn,
                        null,
                        1,
                        12 + Seed.below(30, "alley-members", unit.slug(), number)));
    }

    private static UUID key(ReportingUnit unit, Told site) {
        return new UUID(unit.id(), Seed.of("site", site.toString()).nextLong());
    }
}
