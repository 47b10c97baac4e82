package vn.sophongtrao.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.indicator.figures.FigureQuestion;

/**
 * An indicator about to enter the catalogue; the components are those of {@link Indicator}.
 *
 * @param section key of the section it stands in
 * @param validFrom first day of its first version
 */
public record NewIndicator(
        String key,
        String section,
        int order,
        Label label,
        Label unit,
        int decimals,
        Aggregation aggregation,
        boolean ratio,
        ReportedBy reportedBy,
        boolean required,
        BigDecimal minimum,
        @Nullable BigDecimal maximum,
        @Nullable String partOf,
        @Nullable FigureQuestion counting,
        LocalDate validFrom) {}
