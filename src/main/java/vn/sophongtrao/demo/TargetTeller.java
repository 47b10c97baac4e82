package vn.sophongtrao.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import vn.sophongtrao.target.NewTarget;
import vn.sophongtrao.target.TargetDetails;
import vn.sophongtrao.target.TargetRegister;
import vn.sophongtrao.territory.ReportingUnit;

/**
 * Tells the targets of Project 06 for the whole district: those of the article's year without a value, since it says only
 * that they were reached in time; later ones with one. Days and values are illustrative.
 */
@Component
@Order(95)
class TargetTeller implements RegisterTeller {

    /** What the city police asks for in a year, by indicator. */
    private static final Map<String, Long> VALUES =
            Map.of("id_cards_issued", 12_000L, "eid_accounts_activated", 18_000L);

    private final DemoStage stage;
    private final TargetRegister register;

    TargetTeller(DemoStage stage, TargetRegister register) {
        this.stage = stage;
        this.register = register;
    }

    @Override
    public void tell(ReportingUnit unit, ToldMonth month) {
        // No unit sets targets.
    }

    @Override
    public void tellByDistrict(ReportingUnit unit, ToldMonth month) {
        boolean over = month.yearEnded() && month.period().isLastOfYear();
        boolean begun = !month.yearEnded() && month.month() == 1;
        if (unit.isOffice() && month.year() >= DemoTotals.ARTICLE_YEAR && (over || begun)) {
            List<NewTarget> targets = VALUES.keySet().stream()
                    .sorted()
                    .map(indicator -> target(indicator, month.year(), over))
                    .toList();
            stage.as(DemoPersons.ADMINISTRATOR, month.moment(), () -> register.recordAll(targets));
        }
    }

    private NewTarget target(String indicator, int year, boolean reached) {
        LocalDate dueOn = LocalDate.of(year, 11, 30);
        LocalDate completedOn = reached ? dueOn.minusDays(6 + Seed.below(15, "target", indicator, year)) : null;
        return new NewTarget(
                indicator,
                null,
                year,
                new TargetDetails(value(indicator, year), dueOn, stage.text("demo.target.assigned-by"), null),
                completedOn);
    }

    private static @Nullable BigDecimal value(String indicator, int year) {
        Long value = VALUES.get(indicator);
        return value == null || year == DemoTotals.ARTICLE_YEAR ? null : BigDecimal.valueOf(value);
    }
}
