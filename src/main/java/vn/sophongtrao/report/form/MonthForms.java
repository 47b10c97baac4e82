package vn.sophongtrao.report.form;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.sophongtrao.account.ReportAccess;
import vn.sophongtrao.calendar.ReportingCalendar;
import vn.sophongtrao.calendar.ReportingPeriod;
import vn.sophongtrao.indicator.Catalogue;
import vn.sophongtrao.indicator.IndicatorCatalogue;
import vn.sophongtrao.platform.NotFoundException;
import vn.sophongtrao.platform.database.ActorSource;
import vn.sophongtrao.report.EntryOutcome;
import vn.sophongtrao.report.FigureDifference;
import vn.sophongtrao.report.NothingSaid;
import vn.sophongtrao.report.OwedReport;
import vn.sophongtrao.report.ReportAddress;
import vn.sophongtrao.report.ReportContents;
import vn.sophongtrao.report.ReportDifferences;
import vn.sophongtrao.report.ReportEntry;
import vn.sophongtrao.report.ReportReading;
import vn.sophongtrao.report.ReportState;
import vn.sophongtrao.report.Signatures;
import vn.sophongtrao.report.SubmissionFacts;
import vn.sophongtrao.report.TypedFigure;

/** The monthly form: shown, and written to, in one transaction each. */
@Service
class MonthForms {

    private final ReportAddress addresses;
    private final ReportingCalendar calendar;
    private final ReportReading reading;
    private final ReportEntry entry;
    private final ReportDifferences differences;
    private final ReviewWords words;
    private final MonthFormWriting writing;
    private final IndicatorCatalogue catalogue;
    private final ReportAccess access;
    private final ActorSource actors;
    private final Signatures signatures;

    MonthForms(
            ReportAddress addresses,
            ReportingCalendar calendar,
            ReportReading reading,
            ReportEntry entry,
            ReportDifferences differences,
            ReviewWords words,
            MonthFormWriting writing,
            IndicatorCatalogue catalogue,
            ReportAccess access,
            ActorSource actors,
            Signatures signatures) {
        this.addresses = addresses;
        this.calendar = calendar;
        this.reading = reading;
        this.entry = entry;
        this.differences = differences;
        this.words = words;
        this.writing = writing;
        this.catalogue = catalogue;
        this.access = access;
        this.actors = actors;
        this.signatures = signatures;
    }

    /** The address of a form: a month, and a unit where it is not the reader's own. */
    record Address(int year, int month, @Nullable String unit) {}

    /**
     * What became of a form that was sent.
     *
     * @param form the page with what could not be taken still in it
     * @param accepted whether everything sent was taken
     * @param closed whether the report takes no figures any more
     */
    record Sent(MonthForm form, boolean accepted, boolean closed) {}

    /** Whether the reader writes this report, rather than reviewing or only reading it. */
    boolean isWrittenBy(OwedReport owed) {
        return access.mayEnter(owed.unitId())
                && (!access.mayReview(owed.unitId())
                        || reading.read(owed.unit(), owed.period()).state().takesFigures());
    }

    @Transactional(readOnly = true)
    public MonthForm show(Address address, Locale locale) {
        return form(find(address), Map.of(), Map.of(), locale);
    }

    /** Saves every box that changed. */
    @Transactional
    public Sent save(Address address, FormFields fields, Locale locale) {
        OwedReport owed = writable(address);
        Catalogue form = catalogue.inForce(owed.period()).reportedBy(owed.unit().kind(), owed.period());
        List<TypedFigure> typed = fields.typed(form);
        Map<String, EntryOutcome> outcomes =
                typed.isEmpty() ? Map.of() : entry.enter(owed.unitId(), owed.period(), typed);
        Optional<FormFields.Picked> keep =
                fields.picked().filter(picked -> picked.kind() == FormFields.Picked.Kind.KEEP);
        keep.ifPresent(picked -> entry.keepAsLastMonth(owed.unitId(), owed.period(), picked.key()));
        return sent(owed, typed, outcomes, locale);
    }

    /** Saves one figure. */
    @Transactional
    public Sent enter(Address address, String key, FormFields fields, Locale locale) {
        OwedReport owed = writable(address);
        FormFields.Picked.Kind picked =
                fields.picked().map(FormFields.Picked::kind).orElse(null);
        if (picked == FormFields.Picked.Kind.KEEP) {
            entry.keepAsLastMonth(owed.unitId(), owed.period(), key);
            return sent(owed, List.of(), Map.of(), locale);
        }
        if (picked == FormFields.Picked.Kind.THEIRS) {
            return sent(owed, List.of(), Map.of(), locale);
        }
        TypedFigure typed = fields.figure(key);
        return sent(owed, List.of(typed), Map.of(key, entry.enter(owed.unitId(), owed.period(), typed)), locale);
    }

    /** Says of every blank FLOW box that nothing happened. */
    @Transactional
    public NothingSaid sayNothingToReport(Address address) {
        OwedReport owed = find(address);
        return entry.sayNothingToReport(owed.unitId(), owed.period());
    }

    /** Takes that back. */
    @Transactional
    public int takeBackNothingToReport(Address address, NothingSaid said) {
        OwedReport owed = find(address);
        return entry.takeBackNothingToReport(owed.unitId(), owed.period(), said);
    }

    /** @throws NotFoundException where there is no such report, or the reader may not see it */
    OwedReport find(Address address) {
        return addresses.of(address.year(), address.month(), address.unit());
    }

    /** Also where nothing turns out to be saved, only a writer is answered with the form. */
    private OwedReport writable(Address address) {
        OwedReport owed = find(address);
        if (!access.mayEnter(owed.unitId())) {
            throw new AccessDeniedException("writes no report of " + owed.unit().slug());
        }
        return owed;
    }

    private Sent sent(OwedReport owed, List<TypedFigure> typed, Map<String, EntryOutcome> outcomes, Locale locale) {
        Map<String, TypedFigure> refused = new LinkedHashMap<>();
        Map<String, EntryOutcome> reasons = new HashMap<>();
        for (TypedFigure figure : typed) {
            EntryOutcome outcome = outcomes.get(figure.key());
            if (outcome != null && !(outcome instanceof EntryOutcome.Saved)) {
                refused.put(figure.key(), figure);
                reasons.put(figure.key(), outcome);
            }
        }
        return new Sent(
                form(owed, refused, reasons, locale),
                refused.isEmpty(),
                reasons.values().stream().anyMatch(EntryOutcome.Closed.class::isInstance));
    }

    /** The month, where the unit exists on any day of it. */
    private static @Nullable ReportingPeriod owedToo(OwedReport owed, Optional<ReportingPeriod> month) {
        return month.filter(period ->
                        period.window().intersect(owed.unit().validity()).isPresent())
                .orElse(null);
    }

    private MonthForm form(
            OwedReport owed, Map<String, TypedFigure> typed, Map<String, EntryOutcome> outcomes, Locale locale) {
        ReportContents contents = reading.read(owed.unit(), owed.period());
        Long reportId = contents.reportId();
        boolean spokenTo = reportId != null
                && (contents.state() == ReportState.RETURNED || contents.state() == ReportState.REOPENED);
        Map<String, FigureDifference> differing = new HashMap<>();
        if (!contents.state().takesFigures()) {
            differences.open(List.of(owed)).forEach(difference -> differing.put(difference.key(), difference));
        }
        SubmissionFacts latest = contents.latest();
        Long account = actors.current().accountId();
        return writing.write(
                new MonthFormWriting.Material(
                        contents,
                        reading.beside(owed.unit(), owed.period()),
                        spokenTo && reportId != null
                                ? words.remarks(reportId, latest == null ? null : latest.id())
                                : List.of(),
                        spokenTo && reportId != null ? words.latest(reportId).orElse(null) : null,
                        differing,
                        typed,
                        outcomes,
                        access.mayEnter(owed.unitId()),
                        account == null ? 0 : account,
                        owedToo(owed, calendar.previous(owed.period())),
                        owedToo(owed, calendar.next(owed.period()))),
                signatures.today(),
                locale);
    }
}
