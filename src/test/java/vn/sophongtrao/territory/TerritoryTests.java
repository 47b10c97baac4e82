package vn.sophongtrao.territory;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;

import vn.sophongtrao.ApplicationTest;
import vn.sophongtrao.platform.time.DateRange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@ApplicationTest
class TerritoryTests {

    @Autowired
    Territory territory;

    @Test
    void twoOfficesNeverExistOnTheSameDay() {
        DateRange office = territory.units().stream()
                .filter(ReportingUnit::isOffice)
                .findFirst()
                .orElseThrow()
                .validity();

        assertThatThrownBy(
                        () -> found("cap-quan-hai", office.from(), office.from().plusYears(1)))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("reporting_unit_one_office");
        assertThat(found(
                        "cap-quan-cu",
                        office.from().minusYears(1),
                        office.from().minusDays(1)))
                .isPositive();
    }

    private long found(String slug, LocalDate from, @Nullable LocalDate to) {
        return territory.found(new NewUnit(slug, UnitKind.OFFICE, slug, null, false, 99, new DateRange(from, to)));
    }
}
