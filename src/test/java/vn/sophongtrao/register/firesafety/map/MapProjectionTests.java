package vn.sophongtrao.register.firesafety.map;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Degrees as lengths on the sheet. */
class MapProjectionTests {

    @Test
    void anAreaFillsItsSheetAndStandsInTheMiddle() {
        MapProjection projection = MapProjection.of(area("20.84", "106.66", "20.86", "106.69"), 0);

        assertThat(projection.x(106.66)).isCloseTo(0, within(0.01));
        assertThat(projection.x(106.69)).isCloseTo(640, within(0.01));
        assertThat((projection.y(20.86) + projection.y(20.84)) / 2).isCloseTo(projection.height() / 2, within(0.01));
        assertThat(projection.y(20.86)).isGreaterThanOrEqualTo(0).isLessThan(projection.y(20.84));
    }

    @Test
    void aMetreIsAsLongAcrossAsDown() {
        MapProjection projection = MapProjection.of(area("20.84", "106.66", "20.86", "106.69"), 150);
        double down = (projection.y(20.85) - projection.y(20.851)) * projection.metres();
        double across = (projection.x(106.671) - projection.x(106.67)) * projection.metres();

        // Of a thousandth of a degree: 111 m down, at this latitude 104 m across.
        assertThat(down).isCloseTo(111.2, within(0.1));
        assertThat(across).isCloseTo(103.9, within(0.1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"20.85 106.67 20.85 106.67", "20.80 106.67 20.90 106.67", "20.85 106.60 20.85 106.70"})
    void whateverItsShapeAnAreaLiesOnTheSheetWithItsMargin(String edges) {
        String[] edge = edges.split(" ");
        MapArea area = area(edge[0], edge[1], edge[2], edge[3]);
        MapProjection projection = MapProjection.of(area, 100);
        double margin = 100 / projection.metres() - 0.01;

        assertThat(projection.height()).isBetween(384.0, 576.0);
        assertThat(projection.x(area.west().doubleValue())).isGreaterThanOrEqualTo(margin);
        assertThat(projection.x(area.east().doubleValue())).isLessThanOrEqualTo(640 - margin);
        assertThat(projection.y(area.north().doubleValue())).isGreaterThanOrEqualTo(margin);
        assertThat(projection.y(area.south().doubleValue())).isLessThanOrEqualTo(projection.height() - margin);
    }

    @ParameterizedTest
    @CsvSource({"0.5, 1", "9.9, 5", "10, 10", "19, 10", "20, 20", "499, 200", "500, 500", "1999, 1000"})
    void theScaleIsARoundNumberOfMetres(double metres, long round) {
        MapProjection projection = MapProjection.of(area("20.85", "106.67", "20.85", "106.67"), 320);

        assertThat(projection.metres()).isCloseTo(1, within(0.7));
        assertThat(projection.roundMetres(metres / projection.metres() + 1e-9)).isEqualTo(round);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "20.8_106.6_20.9",
                "20.9_106.6_20.8_106.7",
                "a_b_c_d",
                "-1_2_3_4",
                "1e9_1_1_1",
                "20.8_106.6_20.9_106.7_"
            })
    void whatIsNoAreaIsNotRead(String text) {
        assertThat(MapArea.read(text)).isEmpty();
    }

    @Test
    void anAreaIsReadAsItIsWritten() {
        MapArea area = area("20.8", "106.6", "20.9", "106.7");

        assertThat(MapArea.read(area.text())).contains(area);
        assertThat(area.with(area("20.7", "106.65", "20.85", "106.8")))
                .isEqualTo(area("20.7", "106.6", "20.9", "106.8"));
    }

    private static MapArea area(String south, String west, String north, String east) {
        return new MapArea(new BigDecimal(south), new BigDecimal(west), new BigDecimal(north), new BigDecimal(east));
    }
}
