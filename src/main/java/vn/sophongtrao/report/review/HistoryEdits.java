package vn.sophongtrao.report.review;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.sophongtrao.indicator.FigureText;
import vn.sophongtrao.indicator.Label;
import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.platform.text.VietnameseDate;
import vn.sophongtrao.platform.text.Written;
import vn.sophongtrao.report.HandedIn;
import vn.sophongtrao.report.OwedReport;

/** Reads who typed which figure and who wrote which note, from the change log. */
@Component
class HistoryEdits {

    private static final String EDITS = """
            select log.at, account.full_name as by_name, figure.indicator_id,
                   cast(log.old_row ->> 'value' as numeric) as old_value,
                   cast(log.old_row ->> 'denominator' as numeric) as old_denominator,
                   cast(log.new_row ->> 'value' as numeric) as new_value,
                   cast(log.new_row ->> 'denominator' as numeric) as new_denominator,
                   log.old_row ->> 'note' as old_note, log.new_row ->> 'note' as new_note,
                   coalesce(log.new_row ->> 'note_version', '0')
                     <> coalesce(log.old_row ->> 'note_version', '0') as noted
              from monthly_report report
              join figure on figure.report_id = report.id
              join change_log log on log.table_name = 'figure' and log.record_id = figure.id
              left join account on account.id = log.actor
             where report.reporting_unit_id = :unit and report.period_id = :period
               and (log.operation = 'INSERT' or log.changed && array['value', 'denominator', 'note'])
             order by log.at, log.id""";

    private final JdbcClient jdbc;

    HistoryEdits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A figure typed or a note written. */
    record Edit(
            OffsetDateTime at,
            @Nullable String byName,
            long indicatorId,
            @Nullable BigDecimal oldValue,
            @Nullable BigDecimal oldDenominator,
            @Nullable BigDecimal newValue,
            @Nullable BigDecimal newDenominator,
            @Nullable String oldNote,
            @Nullable String newNote,
            boolean noted) {

        Edit until(Edit later) {
            return new Edit(
                    later.at,
                    later.byName,
                    indicatorId,
                    oldValue,
                    oldDenominator,
                    later.newValue,
                    later.newDenominator,
                    oldNote,
                    later.newNote,
                    noted);
        }

        String from() {
            return noted ? quoted(oldNote) : FigureText.of(oldValue, oldDenominator, Written.UNKNOWN);
        }

        String to() {
            return noted ? quoted(newNote) : FigureText.of(newValue, newDenominator, Written.UNKNOWN);
        }

        private static String quoted(@Nullable String note) {
            return note == null ? Written.UNKNOWN : "“" + note + "”";
        }
    }

    /** The oldest first. One statement. */
    List<Edit> of(OwedReport owed) {
        return jdbc.sql(EDITS)
                .param("unit", owed.unitId())
                .param("period", owed.period().id())
                .query(Edit.class)
                .list();
    }

    /** What of the edits was handed in: what changed from one submission to the next. */
    static List<Edit> handedIn(List<Edit> edits, List<Instant> submissions) {
        return HandedIn.of(
                        edits,
                        edit -> edit.at().toInstant(),
                        edit -> List.of(edit.indicatorId(), edit.noted()),
                        Edit::until,
                        submissions)
                .stream()
                .filter(edit -> !edit.from().equals(edit.to()))
                .toList();
    }

    /** What one person typed on one day without a step in between is one entry. */
    static List<ReportHistoryEntry> stretches(List<Edit> edits, Map<Long, Label> labels) {
        List<ReportHistoryEntry> entries = new ArrayList<>();
        int from = 0;
        for (int at = 1; at <= edits.size(); at++) {
            if (at == edits.size() || !together(edits.get(from), edits.get(at))) {
                entries.add(typed(edits.subList(from, at), labels));
                from = at;
            }
        }
        return entries;
    }

    private static boolean together(Edit one, Edit other) {
        return Objects.equals(one.byName(), other.byName())
                && VietnameseDate.day(one.at().toInstant())
                        .equals(VietnameseDate.day(other.at().toInstant()));
    }

    private static ReportHistoryEntry typed(List<Edit> edits, Map<Long, Label> labels) {
        Set<Long> figures = new HashSet<>();
        edits.forEach(edit -> figures.add(edit.indicatorId()));
        Edit last = edits.get(edits.size() - 1);
        return new ReportHistoryEntry(
                "pencil",
                Message.of(
                        edits.stream().allMatch(Edit::noted) ? "review.history.noted" : "review.history.typed",
                        figures.size()),
                last.at().toInstant(),
                last.byName(),
                null,
                null,
                null,
                edits.stream()
                        .map(edit -> new ReportHistoryEntry.Edit(
                                labels.getOrDefault(edit.indicatorId(), ReportHistoryReading.UNKNOWN),
                                edit.noted(),
                                edit.from(),
                                edit.to(),
                                edit.at().toInstant()))
                        .toList(),
                List.of());
    }
}
