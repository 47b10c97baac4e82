package vn.sophongtrao.platform.database;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ConditionsTests {

    @Test
    void whatIsNotAskedForAddsNoCondition() {
        Conditions conditions = Conditions.none()
                .and("i.unit_id = :unit", "unit", null)
                .andWords(" ", "i.search_text", word -> Map.of());

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
    void eachWordIsFoundInTheTextOrInWhatIsCalledSo() {
        Conditions conditions = Conditions.none()
                .andWords(
                        "Kênh  xe",
                        "i.search_text",
                        word -> Map.of(
                                "i.unit_id",
                                word.equals("kenh") ? List.of(3L, 2L) : List.of(),
                                "i.kind_id",
                                List.of()));

        assertThat(conditions.where())
                .isEqualTo(" where (i.search_text like :word0 escape '\\' or i.unit_id in (2, 3))"
                        + " and (i.search_text like :word1 escape '\\') ");
        assertThat(conditions.parameters()).isEqualTo(Map.of("word0", "%kenh%", "word1", "%xe%"));
    }
}
