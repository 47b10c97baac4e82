package vn.sophongtrao.register.award;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import vn.sophongtrao.platform.RuleViolation;
import vn.sophongtrao.platform.imports.ImportColumn;
import vn.sophongtrao.platform.imports.ImportedRegister;
import vn.sophongtrao.platform.imports.ImportedRow;
import vn.sophongtrao.platform.imports.Importing;
import vn.sophongtrao.platform.record.Register;
import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.platform.text.VietnameseDate;
import vn.sophongtrao.platform.vocabulary.Word;
import vn.sophongtrao.platform.vocabulary.Words;
import vn.sophongtrao.platform.web.FormReading;
import vn.sophongtrao.platform.web.Sent;
import vn.sophongtrao.territory.ReportingUnit;

/** Awards from a workbook, into the own book: a ward's own decisions, or those that the district office keeps. */
@Component
class AwardImport implements ImportedRegister {

    private final AwardReading reading;
    private final AwardRegister register;
    private final AwardPages pages;
    private final AwardUnits units;
    private final Clock clock;

    AwardImport(AwardReading reading, AwardRegister register, AwardPages pages, AwardUnits units, Clock clock) {
        this.reading = reading;
        this.register = register;
        this.pages = pages;
        this.units = units;
        this.clock = clock;
    }

    @Override
    public Register register() {
        return AwardPages.REGISTER;
    }

    @Override
    public Message heading() {
        return Message.of("award.import.title");
    }

    @Override
    public Message privacy() {
        return Message.of("award.import.privacy");
    }

    @Override
    public String file() {
        return "mau-so-khen-thuong";
    }

    @Override
    public String event() {
        return "award.imported";
    }

    @Override
    public Importing<AwardDetails> begin() {
        ReportingUnit unit = units.own();
        AwardForm.Offered offered = pages.offered();
        Instant now = clock.instant();
        return new Importing<>(
                unit.id(),
                unit.atHead(),
                columns(unit, offered, VietnameseDate.day(now)),
                row -> read(row, unit, offered, now),
                AwardLikeness::of,
                awards -> reading.alike(unit.id(), awards),
                awards -> register.recordAll(unit.id(), awards));
    }

    private static List<ImportColumn> columns(ReportingUnit unit, AwardForm.Offered offered, LocalDate today) {
        AwardWords words = offered.words();
        List<ImportColumn> columns = new ArrayList<>(List.of(
                ImportColumn.text(Award.DECISION_NUMBER, 18).needed(),
                ImportColumn.day("decidedOn", Award.DECIDED_ON).needed(),
                ImportColumn.text("reportingYear", AwardForm.REPORTING_YEAR, 12),
                ImportColumn.choice("authority", AwardForm.AUTHORITY, 30, authorities(words, unit, today))
                        .needed(),
                ImportColumn.choice("form", AwardForm.FORM, 18, words.forms(), today)
                        .needed(),
                ImportColumn.choice("type", AwardForm.TYPE, 26, words.types(), today)
                        .needed(),
                ImportColumn.choice("recipientKind", AwardForm.RECIPIENT_KIND, 16, words.recipientKinds(), today)
                        .needed(),
                ImportColumn.text(Award.RECIPIENT_NAME, 34).needed(),
                ImportColumn.yesNo("publishable", AwardForm.PUBLISHABLE)));
        if (unit.isOffice()) {
            columns.add(ImportColumn.choice("unit", AwardForm.UNIT, 18, recipients(offered))
                    .needed());
        }
        columns.addAll(List.of(
                ImportColumn.text(Award.ACHIEVEMENT, 60).needed(),
                ImportColumn.choice("model", AwardForm.MODEL, 40, models(offered)),
                ImportColumn.text(Revocation.NUMBER, 18),
                ImportColumn.day("revokedOn", Revocation.ON),
                ImportColumn.text(Revocation.REASON, 40)));
        return columns;
    }

    /** The template offers those whose decisions stand in this book; the others are understood and refused by their rule. */
    private static List<ImportColumn.Option> authorities(AwardWords words, ReportingUnit unit, LocalDate today) {
        Words all = words.authorities();
        return all.all().stream()
                .map(word -> new ImportColumn.Option(
                        word.key(), word, word.isInUse(today) && AwardVocabulary.isOfAUnit(word) != unit.isOffice()))
                .toList();
    }

    private static List<ImportColumn.Option> recipients(AwardForm.Offered offered) {
        return offered.units().stream()
                .map(unit -> new ImportColumn.Option(unit.slug(), language -> unit.name(), true))
                .toList();
    }

    private static List<ImportColumn.Option> models(AwardForm.Offered offered) {
        return offered.models().stream()
                .map(model -> new ImportColumn.Option(model.value(), language -> model.label(), true))
                .toList();
    }

    /** As the form is read; the rules of the award itself are asked before it is entered. */
    private ImportedRow<AwardDetails> read(Sent row, ReportingUnit unit, AwardForm.Offered offered, Instant now) {
        AwardForm form = AwardForm.sent(row);
        FormReading typed = FormReading.of(form);
        Optional<AwardDetails> award = form.read(offered, typed)
                .filter(details ->
                        typed.attempt(() -> award(details, unit, offered, now)).isPresent());
        return ImportedRow.of(award, typed);
    }

    private Award award(AwardDetails details, ReportingUnit unit, AwardForm.Offered offered, Instant now) {
        Word authority = offered.words().authorities().find(details.authority()).orElseThrow();
        if (unit.isOffice() && AwardVocabulary.isOfAUnit(authority)) {
            throw RuleViolation.at("authority", "award.import.rule.authority", authority);
        }
        return new Award(new NewAward(unit.id(), details), null, register.terms(unit, details), 0, now);
    }
}
