package vn.sophongtrao.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.sophongtrao.ApplicationTest;
import vn.sophongtrao.TestClock;
import vn.sophongtrao.indicator.figures.CountedSources;
import vn.sophongtrao.indicator.figures.FigureFilter;
import vn.sophongtrao.indicator.figures.FigureQuestion;

import static org.assertj.core.api.Assertions.assertThat;

@ApplicationTest
class CountedSourcesTests {

    private static final String SOURCE = "ledger.entries";

    @Autowired
    IndicatorCatalogue catalogue;

    @Autowired
    CountedSources sources;

    @Autowired
    TestClock clock;

    @Test
    void aSourceIsCountedFromTheMonthWhoseIndicatorIsBoundToIt() {
        clock.set(LocalDateTime.of(2023, 11, 20, 9, 0));
        assertThat(sources.isCountedToday(SOURCE)).isFalse();

        catalogue.addSection("bound", 90, new Label("Đếm từ sổ", null));
        catalogue.introduce(new NewIndicator(
                "groups_counted",
                "bound",
                90,
                new Label("Tổ liên gia", null),
                new Label("tổ", null),
                0,
                Aggregation.STOCK,
                false,
                ReportedBy.WARD,
                true,
                BigDecimal.ZERO,
                null,
                null,
                new FigureQuestion(SOURCE, new FigureFilter(Map.of())),
                LocalDate.of(2023, 11, 15)));

        assertThat(sources.isCountedToday("ledger.others", SOURCE)).isTrue();
        assertThat(sources.isCountedToday("ledger.others")).isFalse();
        assertThat(sources.isCounted(SOURCE, LocalDate.of(2023, 11, 15))).isTrue();
        assertThat(sources.isCounted(SOURCE, LocalDate.of(2023, 11, 14))).isFalse();
    }
}
