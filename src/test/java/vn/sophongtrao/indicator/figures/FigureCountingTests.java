package vn.sophongtrao.indicator.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.sophongtrao.ApplicationTest;
import vn.sophongtrao.territory.Territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@ApplicationTest
class FigureCountingTests {

    private static final Stretch MAY =
            new Stretch(1, 5, 2023, LocalDate.parse("2023-04-15"), LocalDate.parse("2023-05-14"));

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Territory territory;

    /** Trained households among all, from a statement instead of a table. */
    private record Fixed(String statement) implements FigureSource {

        @Override
        public String name() {
            return "fixed.ratio";
        }

        @Override
        public String labelKey() {
            return "fixed.source";
        }

        @Override
        public Set<String> filters() {
            return Set.of();
        }

        @Override
        public boolean isRatio() {
            return true;
        }

        @Override
        public String records(FigureFilter filter, SqlParameters parameters) {
            return statement;
        }

        @Override
        public String recordPath(long recordId) {
            return "/fixed/" + recordId;
        }
    }

    @Test
    void aSourcesColumnsAreKnownByTheirNamesWhateverTheirOrder() {
        FigureCounting counting = counting("""
                select 40.0 as denominator, 3.0 as value, date '2023-05-01' as happened_on, 'one' as label,
                       cast(7 as bigint) as record_id, period_id, unit_id
                  from stretch""");

        assertThat(counting.count(Map.of("asked", asked()), List.of(MAY)))
                .singleElement()
                .satisfies(figure -> {
                    assertThat(figure.value()).isEqualByComparingTo("3");
                    assertThat(figure.denominator()).isEqualByComparingTo("40");
                    assertThat(figure.records()).isEqualTo(1);
                });
    }

    @Test
    void aSourceThatLeavesAColumnWithoutItsNameIsFoundWithoutAnyRecord() {
        FigureCounting counting = counting("""
                select unit_id, period_id, cast(7 as bigint), 'one' as label, date '2023-05-01' as happened_on,
                       3.0 as value, 40.0 as denominator
                  from stretch""");

        assertThatThrownBy(() -> counting.tryOut("fixed.ratio"))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("record_id");
    }

    private FigureCounting counting(String statement) {
        return new FigureCounting(jdbc, territory, List.of(new Fixed(statement)));
    }

    private static FigureQuestion asked() {
        return new FigureQuestion("fixed.ratio", FigureFilter.ALL);
    }
}
