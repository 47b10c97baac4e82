package vn.sophongtrao.report;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.indicator.FigureValue;

/**
 * What the district asks about a figure, as it went back to the unit.
 *
 * @param by full name of the person who asks
 * @param then the figure it speaks of, as it was handed in; null is a blank
 * @param answer null while there is none
 * @param answerVersion 0 where nobody ever wrote one
 */
public record FigureRemark(
        long id,
        long indicatorId,
        String text,
        String by,
        Instant at,
        @Nullable FigureValue then,
        @Nullable RemarkAnswer answer,
        long answerVersion) {

    /** Whether the unit has said something to it: in words, or by another figure. */
    public boolean isAnsweredBy(@Nullable FigureValue now) {
        return answer != null || (now == null || then == null ? now != then : !now.sameAs(then));
    }

    /** Those to which nothing was said, in the order of the figures. */
    static List<FigureRemark> unanswered(Collection<FigureRemark> remarks, Collection<ReportedFigure> figures) {
        Map<Long, FigureRemark> byIndicator = remarks.stream()
                .collect(Collectors.toMap(FigureRemark::indicatorId, Function.identity(), (first, second) -> second));
        return figures.stream()
                .filter(figure -> {
                    FigureRemark remark = byIndicator.get(figure.indicator().id());
                    return remark != null && !remark.isAnsweredBy(figure.figure());
                })
                .map(figure -> byIndicator.get(figure.indicator().id()))
                .toList();
    }
}
