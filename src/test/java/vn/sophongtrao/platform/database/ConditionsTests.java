package vn.sophongtrao.platform.database;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ConditionsTests {

    @Test
    void whatIsNotAskedForAddsNoCondition() {
        Conditions conditions =
                Conditions.none().and("i.unit_id = :unit", "unit", null).andWords(" ", "i.search_text", Map::of);

        assertThat(conditions.where()).isBlank();
        assertThat(conditions.parameters()).isEmpty();
    }

    @Test
    void theRestHoldsTogether() {
        Conditions conditions = Conditions.none().and("i.open").and("i.unit_id = :unit", "unit", 7L);

        assertThat(conditions.where()).isEqualTo(" where i.open and i.unit_id = :unit ");
        assertThat(conditions.parameters()).isEqualTo(Map.of("unit", 7L));
    }

    @Test
    void wordsAreFoundInTheTextAndInWhatIsCalledSo() {
        Conditions conditions = Conditions.none()
                .andWords("Kênh", "i.search_text", () -> Map.of("i.unit_id", List.of(3L, 2L), "i.kind_id", List.of()));

        assertThat(conditions.where())
                .isEqualTo(" where (i.search_text like :words escape '\\' or i.unit_id in (2, 3)) ");
        assertThat(conditions.parameters()).isEqualTo(Map.of("words", "%kenh%"));
    }
}
