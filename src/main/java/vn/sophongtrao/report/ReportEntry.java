package vn.sophongtrao.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.sophongtrao.calendar.ReportingPeriod;
import vn.sophongtrao.indicator.Catalogue;
import vn.sophongtrao.indicator.FigureValue;
import vn.sophongtrao.indicator.Indicator;
import vn.sophongtrao.platform.NotFoundException;
import vn.sophongtrao.platform.RuleViolation;
import vn.sophongtrao.platform.text.NumberText;
import vn.sophongtrao.platform.text.VietnameseNumber;

/**
 * Entering the figures of a month. Every change is one transaction under a shared lock of the report, so that a figure
 * answered as saved is in the submission that follows; each figure has a version of its own.
 */
@Service
public class ReportEntry {

    private final OpenForms forms;
    private final ReportRows reports;
    private final FigureRows figures;
    private final Signatures signatures;

    ReportEntry(OpenForms forms, ReportRows reports, FigureRows figures, Signatures signatures) {
        this.forms = forms;
        this.reports = reports;
        this.figures = figures;
        this.signatures = signatures;
    }

    /** {@link #enter(long, ReportingPeriod, List)} for one figure. */
    @PreAuthorize("@reportAccess.mayEnter(#unitId)")
    @Transactional
    public EntryOutcome enter(long unitId, ReportingPeriod period, TypedFigure typed) {
        return Objects.requireNonNull(entered(unitId, period, List.of(typed)).get(typed.key()));
    }

    /**
     * Enters what was typed. Figures do not depend on each other: what can be saved is saved, each of the others is
     * answered with what is wrong. An emptied box is a blank, which is not zero. A figure that breaks a check of the
     * catalogue is saved all the same: it is the submission that refuses it.
     *
     * @param typed at most one for each key
     * @return what became of each, by key
     * @throws NotFoundException where the unit owes no report for the period, or reports no such indicator
     * @throws RuleViolation where the figure is counted, or the period has not begun
     */
    @PreAuthorize("@reportAccess.mayEnter(#unitId)")
    @Transactional
    public Map<String, EntryOutcome> enter(long unitId, ReportingPeriod period, List<TypedFigure> typed) {
        return entered(unitId, period, typed);
    }

    private Map<String, EntryOutcome> entered(long unitId, ReportingPeriod period, List<TypedFigure> typed) {
        Catalogue form = forms.form(unitId, period);
        Map<String, EntryOutcome> outcomes = new LinkedHashMap<>();
        Map<String, FigureRows.Change> changes = new LinkedHashMap<>();
        for (TypedFigure figure : typed) {
            read(OpenForms.typedIndicator(form, figure.key()), figure, changes, outcomes);
        }
        if (changes.isEmpty()) {
            return outcomes;
        }
        ReportRows.Open report = reports.shareOrStart(unitId, period.id());
        if (!report.state().takesFigures()) {
            changes.keySet().forEach(key -> outcomes.put(key, new EntryOutcome.Closed(report.state())));
            return outcomes;
        }
        List<FigureRows.Change> writable = changes.values().stream()
                .filter(change -> change.version() > 0 || !change.isBlank())
                .toList();
        Map<Long, Long> written =
                writable.isEmpty() ? Map.of() : figures.write(report.id(), unitId, writable, signatures.now());
        Map<String, FigureRows.Change> others = new LinkedHashMap<>();
        changes.forEach((key, change) -> {
            Long version = written.get(change.indicatorId());
            if (version == null) {
                others.put(key, change);
            } else {
                outcomes.put(key, new EntryOutcome.Saved(version));
            }
        });
        if (!others.isEmpty()) {
            Map<Long, FigureRows.Row> standing = figures.of(report.id());
            others.forEach((key, change) -> outcomes.put(key, compared(change, standing.get(change.indicatorId()))));
        }
        return outcomes;
    }

    private static void read(
            Indicator indicator,
            TypedFigure typed,
            Map<String, FigureRows.Change> changes,
            Map<String, EntryOutcome> outcomes) {
        NumberText value = VietnameseNumber.parse(typed.value(), indicator.decimals());
        NumberText denominator =
                VietnameseNumber.parse(indicator.ratio() ? typed.denominator() : null, indicator.decimals());
        if (value instanceof NumberText.Refused || denominator instanceof NumberText.Refused) {
            outcomes.put(typed.key(), new EntryOutcome.Unreadable(refused(value), refused(denominator)));
            return;
        }
        changes.put(
                typed.key(),
                new FigureRows.Change(
                        indicator.id(),
                        number(value),
                        number(denominator),
                        FigureOrigin.TYPED,
                        Math.max(0, typed.version())));
    }

    /** A figure whose version has moved on: either it already says the same, as after a lost answer, or it is another's. */
    private static EntryOutcome compared(FigureRows.Change change, FigureRows.@Nullable Row row) {
        String by = row == null ? null : row.enteredByName();
        Instant at = row == null ? null : row.enteredAt();
        if (row == null || by == null || at == null) {
            return new EntryOutcome.Saved(0);
        }
        return change.says(row)
                ? new EntryOutcome.Saved(row.version())
                : new EntryOutcome.ChangedMeanwhile(row.value(), row.denominator(), row.version(), by, at);
    }

    /**
     * Enters the figures of a whole month at once, whatever stood there: for what comes as a file.
     *
     * @param month typed figures by indicator key
     * @throws RuleViolation where the report takes no figures, or one of them is counted
     */
    @PreAuthorize("@reportAccess.mayEnter(#unitId)")
    @Transactional
    public void enterMonth(long unitId, ReportingPeriod period, Map<String, FigureValue> month) {
        Catalogue form = forms.form(unitId, period);
        List<FigureRows.Change> changes = new ArrayList<>();
        month.forEach((key, figure) -> changes.add(new FigureRows.Change(
                OpenForms.typedIndicator(form, key).id(),
                figure.value(),
                figure.denominator(),
                FigureOrigin.TYPED,
                0)));
        figures.overwrite(forms.report(unitId, period), unitId, changes, signatures.now());
    }

    private static NumberText.@Nullable Refused refused(NumberText text) {
        return text instanceof NumberText.Refused refused ? refused : null;
    }

    private static @Nullable BigDecimal number(NumberText text) {
        return text instanceof NumberText.Read read ? read.value() : null;
    }
}
