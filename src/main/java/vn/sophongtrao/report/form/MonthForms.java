package vn.sophongtrao.report.form;

import java.util.HashMap;
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
import vn.sophongtrao.indicator.Indicator;
import vn.sophongtrao.indicator.IndicatorCatalogue;
import vn.sophongtrao.platform.NotFoundException;
import vn.sophongtrao.platform.database.ActorSource;
import vn.sophongtrao.report.BlankFigures;
import vn.sophongtrao.report.EntryOutcome;
import vn.sophongtrao.report.FigureDifference;
import vn.sophongtrao.report.FigureWords;
import vn.sophongtrao.report.NothingSaid;
import vn.sophongtrao.report.OwedReport;
import vn.sophongtrao.report.ReportAddress;
import vn.sophongtrao.report.ReportContents;
import vn.sophongtrao.report.ReportDifferences;
import vn.sophongtrao.report.ReportEntry;
import vn.sophongtrao.report.ReportReading;
import vn.sophongtrao.report.ReportState;
import vn.sophongtrao.report.Signatures;
import vn.sophongtrao.report.TypedFigure;
import vn.sophongtrao.report.TypedWords;

/** The monthly form: shown, and written to, in one transaction each. */
@Service
class MonthForms {

    private final ReportAddress addresses;
    private final ReportingCalendar calendar;
    private final ReportReading reading;
    private final ReportEntry entry;
    private final FigureWords words;
    private final BlankFigures blanks;
    private final ReportDifferences differences;
    private final ReviewWords said;
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
            FigureWords words,
            BlankFigures blanks,
            ReportDifferences differences,
            ReviewWords said,
            MonthFormWriting writing,
            IndicatorCatalogue catalogue,
            ReportAccess access,
            ActorSource actors,
            Signatures signatures) {
        this.addresses = addresses;
        this.calendar = calendar;
        this.reading = reading;
        this.entry = entry;
        this.words = words;
        this.blanks = blanks;
        this.differences = differences;
        this.said = said;
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
     * @param refusals what that is
     */
    record Sent(MonthForm form, Refusals refusals) {}

    /** Whether the reader writes this report, rather than reviewing or only reading it. */
    boolean isWrittenBy(OwedReport owed) {
        return access.mayEnter(owed.unitId())
                && (!access.mayReview(owed.unitId())
                        || reading.read(owed.unit(), owed.period()).state().takesFigures());
    }

    @Transactional(readOnly = true)
    public MonthForm show(Address address, Locale locale) {
        return form(find(address), new Refusals(), locale);
    }

    /**
     * Saves every box that changed, and every line beside one.
     *
     * @return the page with what could not be taken; empty where everything was
     */
    @Transactional
    public Optional<Sent> save(Address address, FormFields fields, Locale locale) {
        OwedReport owed = writable(address);
        Refusals refusals = taken(owed, form(owed).indicators(), fields);
        return refusals.isEmpty() ? Optional.empty() : Optional.of(sent(owed, refusals, locale));
    }

    /** Saves one figure with the lines beside it. */
    @Transactional
    public Sent enter(Address address, String key, FormFields fields, Locale locale) {
        OwedReport owed = writable(address);
        Indicator indicator = form(owed).find(key).orElseThrow(() -> new NotFoundException("indicator " + key));
        Refusals refusals = taken(owed, List.of(indicator), fields);
        refusals.elsewhere(fields.refused());
        return sent(owed, refusals, locale);
    }

    private Refusals taken(OwedReport owed, List<Indicator> rows, FormFields fields) {
        Refusals refusals = new Refusals();
        List<TypedFigure> typed = fields.figures(rows);
        Map<String, EntryOutcome> outcomes =
                typed.isEmpty() ? Map.of() : entry.enter(owed.unitId(), owed.period(), typed);
        typed.forEach(figure -> refusals.figure(figure, outcomes.get(figure.key())));
        for (TypedWords note : fields.notes(rows)) {
            refusals.note(note, words.note(owed.unitId(), owed.period(), note));
        }
        for (FormFields.TypedAnswer answer : fields.answers(rows)) {
            refusals.answer(
                    answer.words(), words.answer(owed.unitId(), owed.period(), answer.remark(), answer.words()));
        }
        fields.picked()
                .filter(picked -> picked.kind() == Picked.Kind.KEEP)
                .filter(picked -> rows.stream().anyMatch(row -> row.key().equals(picked.key())))
                .ifPresent(picked -> blanks.keepAsLastMonth(owed.unitId(), owed.period(), picked.key()));
        return refusals;
    }

    private Sent sent(OwedReport owed, Refusals refusals, Locale locale) {
        return new Sent(form(owed, refusals, locale), refusals);
    }

    /** Says of every blank FLOW box that nothing happened. */
    @Transactional
    public NothingSaid sayNothingToReport(Address address) {
        OwedReport owed = find(address);
        return blanks.sayNothingToReport(owed.unitId(), owed.period());
    }

    /** Takes that back. */
    @Transactional
    public int takeBackNothingToReport(Address address, NothingSaid said) {
        OwedReport owed = find(address);
        return blanks.takeBackNothingToReport(owed.unitId(), owed.period(), said);
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

    private Catalogue form(OwedReport owed) {
        return catalogue.inForce(owed.period()).reportedBy(owed.unit().kind(), owed.period());
    }

    /** The month, where the unit owes a report for it. */
    private static @Nullable ReportingPeriod owedToo(OwedReport owed, Optional<ReportingPeriod> month) {
        return month.flatMap(period -> OwedReport.find(owed.unit(), period))
                .map(OwedReport::period)
                .orElse(null);
    }

    private MonthForm form(OwedReport owed, Refusals refusals, Locale locale) {
        ReportContents contents = reading.read(owed.unit(), owed.period());
        Long reportId = contents.reportId();
        boolean spokenTo = contents.state() == ReportState.RETURNED || contents.state() == ReportState.REOPENED;
        Map<String, FigureDifference> differing = new HashMap<>();
        if (!contents.state().takesFigures()) {
            differences.open(List.of(owed)).forEach(difference -> differing.put(difference.key(), difference));
        }
        Long account = actors.current().accountId();
        return writing.write(
                new MonthFormMaterial(
                        contents,
                        reading.beside(owed.unit(), owed.period()),
                        spokenTo && reportId != null ? said.latest(reportId).orElse(null) : null,
                        differing,
                        refusals,
                        access.mayEnter(owed.unitId()),
                        account == null ? 0 : account,
                        owedToo(owed, calendar.previous(owed.period())),
                        owedToo(owed, calendar.next(owed.period()))),
                signatures.today(),
                locale);
    }
}
