package vn.sophongtrao.report.review;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.sophongtrao.indicator.FigureValue;
import vn.sophongtrao.indicator.figures.CountedRelation;
import vn.sophongtrao.indicator.figures.FigureCounting;
import vn.sophongtrao.indicator.figures.FigureQuestion;
import vn.sophongtrao.report.OwedReport;

/** Reads the register records behind a submission's counted figures, and what the registers did since. */
@Component
class ReviewRecords {

    private static final String FROZEN_RECORDS = """
            select indicator_id, source, record_id, label, happened_on, value, denominator
              from submission_record
             where submission_id = :submission
             order by happened_on, record_id""";

    private static final String RECORDS_NOW = """
            select cast(question as bigint) as indicator_id, source, record_id, label, happened_on, value, denominator
              from counted
             order by happened_on, record_id""";

    private final JdbcClient jdbc;
    private final FigureCounting counting;

    ReviewRecords(JdbcClient jdbc, FigureCounting counting) {
        this.jdbc = jdbc;
        this.counting = counting;
    }

    private record RecordRow(
            long indicatorId,
            String source,
            long recordId,
            String label,
            LocalDate happenedOn,
            BigDecimal value,
            @Nullable BigDecimal denominator) {

        boolean contributesAs(RecordRow other) {
            return new FigureValue(value, denominator).sameAs(new FigureValue(other.value, other.denominator));
        }
    }

    private record RecordKey(long indicatorId, String source, long recordId) {}

    /**
     * The records behind the counted figures, then and now: two statements for all figures together.
     *
     * @param counted what each counted figure asks, by indicator
     * @return by indicator
     */
    Map<Long, List<ReviewRecord>> of(OwedReport owed, long submission, Map<Long, FigureQuestion> counted) {
        Map<String, FigureQuestion> questions = new HashMap<>();
        counted.forEach((indicator, question) -> {
            if (counting.canAnswer(question)) {
                questions.put(String.valueOf(indicator), question);
            }
        });
        Map<RecordKey, RecordRow> now = new LinkedHashMap<>();
        if (!questions.isEmpty()) {
            CountedRelation relation = counting.relation(questions, List.of(owed.stretch()));
            jdbc.sql(relation.with() + RECORDS_NOW)
                    .params(relation.parameters())
                    .query(RecordRow.class)
                    .list()
                    .forEach(row -> now.put(new RecordKey(row.indicatorId(), row.source(), row.recordId()), row));
        }
        Map<Long, List<ReviewRecord>> records = new HashMap<>();
        for (RecordRow then : jdbc.sql(FROZEN_RECORDS)
                .param("submission", submission)
                .query(RecordRow.class)
                .list()) {
            RecordRow still = now.remove(new RecordKey(then.indicatorId(), then.source(), then.recordId()));
            ReviewRecord.Change change = still == null
                    ? ReviewRecord.Change.REMOVED
                    : still.contributesAs(then) ? ReviewRecord.Change.SAME : ReviewRecord.Change.CHANGED;
            add(records, then, change);
        }
        now.values().forEach(row -> add(records, row, ReviewRecord.Change.ADDED));
        return records;
    }

    private void add(Map<Long, List<ReviewRecord>> records, RecordRow row, ReviewRecord.Change change) {
        boolean known = counting.sourceNames().contains(row.source());
        records.computeIfAbsent(row.indicatorId(), indicator -> new ArrayList<>())
                .add(new ReviewRecord(
                        row.label(),
                        row.happenedOn(),
                        row.value(),
                        row.denominator(),
                        known ? counting.recordPath(row.source(), row.recordId()) : "",
                        change));
    }
}
