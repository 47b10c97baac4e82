package vn.sophongtrao.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import vn.sophongtrao.demo.DemoFigures.Cell;
import vn.sophongtrao.platform.sheet.ResourceTable;
import vn.sophongtrao.register.award.AwardDetails;
import vn.sophongtrao.register.award.AwardRegister;
import vn.sophongtrao.register.award.NewAward;
import vn.sophongtrao.territory.ReportingUnit;
import vn.sophongtrao.territory.Territory;

/** Tells the awards: those of the figures in the district office's book, and a certificate a year in each ward's own. */
@Component
@Order(90)
class AwardTeller implements RegisterTeller {

    private static final int MONTH_OF_WARDS = 11;

    private static final List<Given> GIVEN = List.of(
            new Given("awards_city_police_individuals", "city_police", "ad_hoc", "individual", "demo.decision.police"),
            new Given(
                    "awards_district_individuals",
                    "district_committee",
                    "ad_hoc",
                    "individual",
                    "demo.decision.committee"),
            new Given(
                    "awards_district_collectives",
                    "district_committee",
                    "emulation",
                    "collective",
                    "demo.decision.committee"));

    private final DemoStage stage;
    private final AwardRegister register;
    private final DemoFigures figures;
    private final DemoNames names;
    private final Territory territory;
    private final List<Achievement> achievements = ResourceTable.read("demo/award-achievements.csv", Achievement.class);

    AwardTeller(DemoStage stage, AwardRegister register, DemoFigures figures, DemoNames names, Territory territory) {
        this.stage = stage;
        this.register = register;
        this.figures = figures;
        this.names = names;
        this.territory = territory;
    }

    record Achievement(String recipient, String achievement) {}

    /** What the figures say was given, and by whose decisions. */
    private record Given(String indicator, String authority, String type, String recipient, String decision) {}

    @Override
    public void tell(ReportingUnit unit, ToldMonth month) {
        List<NewAward> awards = new ArrayList<>();
        if (unit.isOffice()) {
            GIVEN.forEach(given -> awards.addAll(ofFigures(unit, month, given)));
        } else if (month.month() == MONTH_OF_WARDS) {
            Given ownDecision = new Given("ward", "ward_committee", "regular", "individual", "demo.decision.ward");
            awards.add(award(unit, month, ownDecision, 0, unit));
        }
        List<NewAward> told = awards.stream()
                .filter(award -> month.holds(award.details().decidedOn()))
                .toList();
        if (!told.isEmpty()) {
            register.recordAll(told);
        }
    }

    private List<NewAward> ofFigures(ReportingUnit office, ToldMonth month, Given given) {
        int count = figures.flow(given.indicator(), month.year())
                .getOrDefault(new Cell(office.slug(), month.month()), BigDecimal.ZERO)
                .intValueExact();
        List<NewAward> awards = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            List<String> wards = DemoUnits.wardSlugs();
            String ward = wards.get(
                    Seed.below(wards.size(), "award-ward", given.indicator(), month.year(), month.month(), number));
            awards.add(award(office, month, given, number, territory.unit(ward)));
        }
        return awards;
    }

    /** The awards of a month by one body to one kind of recipients stand in one decision. */
    private NewAward award(ReportingUnit unit, ToldMonth month, Given given, int number, ReportingUnit ward) {
        Object[] decision = {given.indicator(), unit.slug(), month.year(), month.month()};
        LocalDate decidedOn = month.someDay("decided", Seed.below(1000, decision));
        List<Achievement> fitting = achievements.stream()
                .filter(achievement -> achievement.recipient().equals(given.recipient()))
                .toList();
        Object[] seed = {given.indicator(), unit.slug(), month.year(), month.month(), number};
        boolean collective = given.recipient().equals("collective");
        return new NewAward(
                unit.id(),
                new AwardDetails(
                        stage.text(given.decision(), String.valueOf(100 + Seed.below(4800, decision))),
                        decidedOn,
                        month.year(),
                        given.authority(),
                        "certificate",
                        given.type(),
                        given.recipient(),
                        collective
                                ? stage.text(
                                        "demo.collective",
                                        String.valueOf(1 + Seed.below(DemoUnits.residentialAreas(ward.slug()), seed)),
                                        ward.name())
                                : names.person(seed),
                        collective,
                        ward.id(),
                        fitting.get(Seed.below(fitting.size(), seed)).achievement(),
                        null,
                        null));
    }
}
