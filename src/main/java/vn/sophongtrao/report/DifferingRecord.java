package vn.sophongtrao.report;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.indicator.FigureText;
import vn.sophongtrao.indicator.FigureValue;

/**
 * A register record that makes a difference.
 *
 * @param frozen what it contributed when the report was handed in, null where it was not counted then
 * @param register what it contributes now, null where it is no longer counted
 * @param path address of the record's page
 */
public record DifferingRecord(
        long recordId,
        String label,
        LocalDate happenedOn,
        @Nullable FigureValue frozen,
        @Nullable FigureValue register,
        String path) {

    public String frozenText() {
        return FigureText.of(frozen);
    }

    public String registerText() {
        return FigureText.of(register);
    }

    /** Whether it came into the register, or into the period, after the report was handed in. */
    public boolean isAdded() {
        return frozen == null;
    }

    /** Whether it is no longer counted. */
    public boolean isGone() {
        return register == null;
    }
}
