package vn.sophongtrao.report.review;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.report.RemarkAnswer;

/**
 * What the district said about a figure.
 *
 * @param sent whether it has reached the unit; until then it is the reviewer's draft
 * @param answer what the unit answered; null for nothing
 */
record ReviewRemark(
        long indicatorId,
        String text,
        String by,
        Instant at,
        boolean sent,
        @Nullable RemarkAnswer answer) {}
