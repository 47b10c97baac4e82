package vn.sophongtrao.register.recognition;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import vn.sophongtrao.platform.imports.ImportColumn;
import vn.sophongtrao.platform.imports.ImportedRegister;
import vn.sophongtrao.platform.imports.ImportedRow;
import vn.sophongtrao.platform.imports.Importing;
import vn.sophongtrao.platform.record.Register;
import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.platform.text.VietnameseDate;
import vn.sophongtrao.platform.time.DateRange;
import vn.sophongtrao.platform.vocabulary.Words;
import vn.sophongtrao.platform.web.FormReading;
import vn.sophongtrao.platform.web.Sent;
import vn.sophongtrao.territory.RegisterUnits;
import vn.sophongtrao.territory.ReportingUnit;

/**
 * Subjects from a workbook, registered for a year, with the result where there is one. A ward's officer imports the
 * ward's, the district's officers those of every unit, which a column then names.
 */
@Component
class RecognitionImport implements ImportedRegister {

    private static final Message YEAR = Message.of("recognition.field.year");
    private static final Message UNIT = Message.of("recognition.field.unit");
    private static final Message KIND = Message.of("recognition.field.subject");
    private static final Message NAME = Message.of("recognition.field.name");

    private final SubjectNames names;
    private final RecognitionRegister register;
    private final RecognitionVocabulary vocabulary;
    private final RecognitionYears years;
    private final RegisterUnits units;
    private final MessageSource messages;
    private final Clock clock;

    RecognitionImport(
            SubjectNames names,
            RecognitionRegister register,
            RecognitionVocabulary vocabulary,
            RecognitionYears years,
            RegisterUnits units,
            MessageSource messages,
            Clock clock) {
        this.names = names;
        this.register = register;
        this.vocabulary = vocabulary;
        this.years = years;
        this.units = units;
        this.messages = messages;
        this.clock = clock;
    }

    /** A row of the sheet: the form, and what names its subject. */
    record Row(
            String year,
            String name,
            String unit,
            String subject,
            String registeredOn,
            String result,
            String authority,
            String decisionNumber,
            String decidedOn,
            String shortfall) {

        private static Row of(RecognitionForm form, Sent row) {
            return new Row(
                    form.year(),
                    row.text("name"),
                    form.unit(),
                    row.text("subject"),
                    form.registeredOn(),
                    form.result(),
                    form.authority(),
                    form.decisionNumber(),
                    form.decidedOn(),
                    form.shortfall());
        }
    }

    @Override
    public Register register() {
        return RecognitionPages.REGISTER;
    }

    @Override
    public Message heading() {
        return Message.of("recognition.import.title");
    }

    @Override
    public Message privacy() {
        return Message.of("recognition.import.privacy");
    }

    @Override
    public String file() {
        return "mau-so-cong-nhan-an-toan-antt";
    }

    @Override
    public String event() {
        return "recognition.imported";
    }

    @Override
    public Importing<NewRecognition> begin() {
        ReportingUnit unit = units.recording();
        SubjectNames.Known known = names.writable();
        Words authorities = vocabulary.authorities();
        Instant now = clock.instant();
        return new Importing<>(
                unit.id(),
                unit.atHead(),
                columns(unit, known, authorities, VietnameseDate.day(now)),
                row -> read(row, unit, known, authorities, now),
                RecognitionLikeness::of,
                names::registered,
                recognitions -> register.recordAll(unit.id(), recognitions));
    }

    private List<ImportColumn> columns(
            ReportingUnit unit, SubjectNames.Known known, Words authorities, LocalDate today) {
        List<ImportColumn> columns = new ArrayList<>(List.of(
                ImportColumn.text("year", YEAR, 10).needed(),
                ImportColumn.text("name", NAME, 44).needed()));
        if (unit.isOffice()) {
            columns.add(ImportColumn.choice("unit", UNIT, 18, units(known)).needed());
        }
        columns.addAll(List.of(
                ImportColumn.choice("subject", KIND, 20, kinds()).needed(),
                ImportColumn.day("registeredOn", Recognition.REGISTERED_ON).needed(),
                ImportColumn.choice("result", Recognition.RESULT, 16, results()),
                ImportColumn.choice("authority", Recognition.AUTHORITY, 22, authorities, today),
                ImportColumn.text(Recognition.DECISION_NUMBER, 20),
                ImportColumn.day("decidedOn", Recognition.DECIDED_ON),
                ImportColumn.text(Recognition.SHORTFALL, 40)));
        return columns;
    }

    private static List<ImportColumn.Option> units(SubjectNames.Known known) {
        return known.units().stream()
                .map(unit -> new ImportColumn.Option(unit.slug(), language -> unit.name(), true))
                .toList();
    }

    private List<ImportColumn.Option> kinds() {
        return Arrays.stream(SubjectKind.values())
                .map(kind -> option(kind.key(), kind.label()))
                .toList();
    }

    /** The results, and that there is none yet, as the register's own workbook says it. */
    private List<ImportColumn.Option> results() {
        List<ImportColumn.Option> results = new ArrayList<>(Arrays.stream(Result.values())
                .map(result -> option(result.key(), result.label()))
                .toList());
        results.add(option("", Message.of("recognition.standing.OPEN")));
        return results;
    }

    private ImportColumn.Option option(String key, Message label) {
        return new ImportColumn.Option(key, language -> label.in(messages, language), true);
    }

    /** As the form is read; the rules of the recognition itself are asked before it is entered. */
    private ImportedRow<NewRecognition> read(
            Sent row, ReportingUnit own, SubjectNames.Known known, Words authorities, Instant now) {
        RecognitionForm form = RecognitionForm.sent(row);
        FormReading typed = FormReading.of(Row.of(form, row));
        Integer year = typed.requiredChoice("year", YEAR, form.year(), years::find);
        Subject subject = subject(row, own, known, year, typed);
        Optional<RecognitionDetails> details = year == null
                ? Optional.empty()
                : form.read(window(subject, year), authorities, VietnameseDate.day(now), typed);
        Optional<NewRecognition> recognition = details.isEmpty() || subject == null || year == null
                ? Optional.empty()
                : typed.attempt(() -> checked(subject.recognition(year, details.get()), subject, authorities, now));
        return ImportedRow.of(recognition, typed);
    }

    private static NewRecognition checked(NewRecognition said, Subject subject, Words authorities, Instant now) {
        Recognition rules = new Recognition(said, subject, null, authorities, 0, now);
        return new NewRecognition(rules.reportingUnitId(), rules.placeId(), rules.year(), said.details());
    }

    private static @Nullable Subject subject(
            Sent row, ReportingUnit own, SubjectNames.Known known, @Nullable Integer year, FormReading typed) {
        SubjectKind kind = typed.requiredChoice("subject", KIND, row.text("subject"), SubjectKind::asked);
        ReportingUnit unit = own.isOffice() ? typed.requiredChoice("unit", UNIT, row.text("unit"), known::unit) : own;
        String name = row.text("name");
        if (name.isBlank()) {
            typed.refuse("name", Message.of("record.form.blank", NAME));
            return null;
        }
        if (kind == null || unit == null || year == null) {
            return null;
        }
        List<Subject> called = known.called(unit, kind, name, year);
        if (called.size() == 1) {
            return called.get(0);
        }
        typed.refuse(
                "name",
                Message.of(
                        called.isEmpty() ? "recognition.import.rule.unknown" : "recognition.import.rule.several",
                        name,
                        kind.label()));
        return null;
    }

    /** The days of which the recognition judges; of an unknown subject all in which any subject can register. */
    private static DateRange window(@Nullable Subject subject, int year) {
        return subject == null
                ? new DateRange(
                        SubjectKind.RESIDENTIAL_AREA.window(year).from(),
                        SubjectKind.WARD.window(year).lastDay())
                : subject.kind().window(year);
    }
}
