package vn.sophongtrao.report;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * When and by whom a report was handed in.
 *
 * @param number counts the submissions of the report from 1
 * @param by full name
 */
public record SubmissionFacts(
        long id,
        int number,
        String by,
        Instant at,
        @Nullable String note) {}
