package vn.sophongtrao.starter;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.sophongtrao.ApplicationTest;
import vn.sophongtrao.indicator.Catalogue;
import vn.sophongtrao.indicator.IndicatorCatalogue;
import vn.sophongtrao.indicator.Section;
import vn.sophongtrao.platform.RuleViolation;
import vn.sophongtrao.platform.sheet.ResourceTable;
import vn.sophongtrao.territory.ReportingUnit;
import vn.sophongtrao.territory.Territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@ApplicationTest
class StarterPackTests {

    private static final LocalDate TODAY = LocalDate.parse("2023-11-16");

    @Autowired
    private StarterPack pack;

    @Autowired
    private IndicatorCatalogue catalogue;

    @Autowired
    private Territory territory;

    /** A row of the reference summary's table, its columns named as there. */
    private record Reference(
            String indicator,
            String section,
            String labelVi,
            String unitVi,
            String labelEn,
            String unitEn,
            String aggregation,
            String source,
            String register,
            String reportedBy,
            String required,
            @JsonProperty("value_2023") @Nullable String value2023,
            String phraseInArticle) {}

    /** What both the reference and the catalogue say of an indicator. */
    private record Said(
            String key,
            String section,
            String labelVi,
            String labelEn,
            String unitVi,
            String unitEn,
            String aggregation,
            boolean ratio,
            String reportedBy,
            boolean required) {}

    @Test
    void theCatalogueSaysWhatTheReferenceSays() {
        List<Said> expected = ResourceTable.read("figures-2023.csv", Reference.class).stream()
                .map(row -> new Said(
                        row.indicator(),
                        row.section(),
                        row.labelVi(),
                        row.labelEn(),
                        row.unitVi(),
                        row.unitEn(),
                        row.aggregation().toUpperCase(Locale.ROOT),
                        row.value2023() != null && row.value2023().contains("/"),
                        row.reportedBy().toUpperCase(Locale.ROOT),
                        row.required().equals("yes")))
                .toList();

        Catalogue inForce = catalogue.inForce(TODAY);
        assertThat(inForce.sections().stream()
                        .flatMap(section -> said(section).stream())
                        .toList())
                .hasSize(25)
                .containsExactlyElementsOf(expected);
    }

    private static List<Said> said(Section section) {
        return section.indicators().stream()
                .map(indicator -> new Said(
                        indicator.key(),
                        section.key(),
                        indicator.label().vietnamese(),
                        indicator.label().english(),
                        indicator.unit().vietnamese(),
                        indicator.unit().english(),
                        indicator.aggregation().name(),
                        indicator.ratio(),
                        indicator.reportedBy().name(),
                        indicator.required()))
                .toList();
    }

    @Test
    void onlyWeightsHaveDecimals() {
        assertThat(catalogue.inForce(TODAY).indicators())
                .allSatisfy(indicator -> assertThat(indicator.decimals())
                        .isEqualTo(indicator.key().endsWith("_kg") ? 3 : 0));
    }

    @Test
    void fifteenWardsAndTheOfficeStandInTheirOfficialOrder() {
        List<ReportingUnit> units = territory.units();

        assertThat(units).hasSize(16);
        assertThat(units.get(15).isOffice()).isTrue();
        assertThat(units.subList(0, 15))
                .allMatch(ReportingUnit::isWard)
                .extracting(ReportingUnit::officialCode)
                .isSorted();
    }

    @Test
    void aBookThatIsNotEmptyRefusesThePack() {
        assertThatThrownBy(() -> pack.install(2023, TODAY))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo("starter.refused.not-empty"));
    }
}
