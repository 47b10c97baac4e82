package vn.sophongtrao.summary;

import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import vn.sophongtrao.ApplicationTest;
import vn.sophongtrao.StatementCounter;

import static org.assertj.core.api.Assertions.assertThat;

@ApplicationTest
class SummaryStatementTests {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    @Autowired
    ApplicationContext context;

    @Autowired
    Summaries summaries;

    @Autowired
    StatementCounter statements;

    @Autowired
    MockMvcTester http;

    @Test
    void unitsAndMonthsCostNoStatements() throws Exception {
        SummaryFixture fixture = new SummaryFixture(context);
        fixture.approve("kenh-duong", 2023, 1, Map.of("criminal_cases_handled", "1"));
        int page = count(fixture, "/summary/2023");
        int trace = count(fixture, "/summary/2023/indicators/criminal_cases_handled?unit=kenh-duong&month=1");

        fixture.fillEverything();

        assertThat(count(fixture, "/summary/2023")).isEqualTo(page).isLessThanOrEqualTo(4);
        assertThat(count(fixture, "/summary/2023/indicators/criminal_cases_handled?unit=kenh-duong&month=1"))
                .isEqualTo(trace)
                .isLessThanOrEqualTo(8);
        assertThat(fixture.asDistrict(() -> summaries.document(2023, MonthRange.YEAR, VIETNAMESE))
                        .units())
                .hasSize(16);
    }

    private int count(SummaryFixture fixture, String address) throws Exception {
        return statements.fewestOf(() -> assertThat(
                        fixture.asDistrict(() -> http.get().uri(address).exchange()))
                .hasStatusOk());
    }
}
