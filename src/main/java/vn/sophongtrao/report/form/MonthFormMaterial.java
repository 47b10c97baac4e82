package vn.sophongtrao.report.form;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.calendar.ReportingPeriod;
import vn.sophongtrao.report.Comparison;
import vn.sophongtrao.report.FigureDifference;
import vn.sophongtrao.report.ReportContents;

/**
 * What a monthly form is made of.
 *
 * @param beside by indicator id
 * @param comment why the report is open again, null where it never was sent back or reopened
 * @param differences by indicator key
 * @param refusals what was typed and could not be taken
 * @param previous the month before, null where the unit owes none
 * @param next the month after, null where the unit owes none
 */
record MonthFormMaterial(
        ReportContents contents,
        Map<Long, Comparison> beside,
        ReviewWords.@Nullable Comment comment,
        Map<String, FigureDifference> differences,
        Refusals refusals,
        boolean mayEnter,
        long account,
        @Nullable ReportingPeriod previous,
        @Nullable ReportingPeriod next) {}
