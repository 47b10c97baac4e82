package vn.sophongtrao.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import vn.sophongtrao.ApplicationTest;
import vn.sophongtrao.OwnerJdbc;
import vn.sophongtrao.indicator.figures.FigureCounting;
import vn.sophongtrao.indicator.figures.FigureFilter;
import vn.sophongtrao.indicator.figures.FigureQuestion;

import static org.assertj.core.api.Assertions.assertThat;

@ApplicationTest
@ExtendWith(OutputCaptureExtension.class)
class FigureSourceCheckTests {

    @Autowired
    private FigureSourceCheck check;

    @Autowired
    private IndicatorCatalogue catalogue;

    @Autowired
    private FigureCounting counting;

    @Autowired
    private OwnerJdbc owner;

    @Test
    void everyRegistersSourceAnswersWithAllItsFilters() {
        assertThat(counting.sourceNames()).contains("incident.cases", "incident.seized");
        counting.sourceNames().stream()
                .filter(source -> source.startsWith("incident."))
                .forEach(counting::tryOut);
    }

    @Test
    void aSourceWhoseStatementFailsIsNamedAtStart(CapturedOutput output) {
        owner.execute("drop table if exists ledger_entry");

        check.nameWhatCannotBeCounted();

        assertThat(output).contains("ledger.entries fails").doesNotContain("incident.cases fails");
    }

    @Test
    void anIndicatorWhoseSourceIsGoneIsNamedAtStart(CapturedOutput output) {
        catalogue.introduce(new NewIndicator(
                "counted_by_nobody",
                "order",
                99,
                new Label("Chỉ tiêu không ai đếm", null),
                new Label("vụ", null),
                0,
                Aggregation.FLOW,
                false,
                ReportedBy.WARD,
                false,
                BigDecimal.ZERO,
                null,
                null,
                new FigureQuestion("nowhere.things", FigureFilter.ALL),
                LocalDate.parse("2023-01-01")));

        check.nameWhatCannotBeCounted();

        assertThat(check.unanswerable()).extracting(Indicator::key).contains("counted_by_nobody");
        assertThat(output).contains("counted_by_nobody", "nowhere.things");
    }
}
