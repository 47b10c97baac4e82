package vn.sophongtrao.register.outreach;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import vn.sophongtrao.platform.imports.ImportColumn;
import vn.sophongtrao.platform.imports.ImportedRegister;
import vn.sophongtrao.platform.imports.ImportedRow;
import vn.sophongtrao.platform.imports.Importing;
import vn.sophongtrao.platform.record.Register;
import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.platform.text.VietnameseDate;
import vn.sophongtrao.platform.web.FormReading;
import vn.sophongtrao.platform.web.Sent;
import vn.sophongtrao.territory.RegisterUnits;
import vn.sophongtrao.territory.ReportingUnit;

/** Outreach sessions from a workbook. */
@Component
class OutreachImport implements ImportedRegister {

    private final OutreachReading reading;
    private final OutreachRegister register;
    private final OutreachVocabulary vocabulary;
    private final RegisterUnits units;
    private final Clock clock;

    OutreachImport(
            OutreachReading reading,
            OutreachRegister register,
            OutreachVocabulary vocabulary,
            RegisterUnits units,
            Clock clock) {
        this.reading = reading;
        this.register = register;
        this.vocabulary = vocabulary;
        this.units = units;
        this.clock = clock;
    }

    @Override
    public Register register() {
        return OutreachPages.REGISTER;
    }

    @Override
    public Message heading() {
        return Message.of("outreach.import.title");
    }

    @Override
    public String file() {
        return "mau-so-tuyen-truyen";
    }

    @Override
    public String event() {
        return "outreach.imported";
    }

    @Override
    public Importing<OutreachDetails> begin() {
        ReportingUnit unit = units.recording();
        OutreachWords words = vocabulary.current();
        Instant now = clock.instant();
        return new Importing<>(
                unit.id(),
                unit.atHead(),
                columns(words, VietnameseDate.day(now)),
                row -> read(row, unit.id(), words, now),
                OutreachLikeness::of,
                sessions -> reading.alike(unit.id(), sessions, words),
                sessions -> register.recordAll(unit.id(), sessions));
    }

    private static List<ImportColumn> columns(OutreachWords words, LocalDate today) {
        return List.of(
                ImportColumn.day("heldOn", OutreachForm.HELD_ON).needed(),
                ImportColumn.choice("kind", OutreachForm.KIND, 40, words.kinds(), today)
                        .needed(),
                ImportColumn.text(OutreachSession.TOPIC, 60).needed(),
                ImportColumn.choice("audience", OutreachForm.AUDIENCE, 28, words.audiences(), today)
                        .needed(),
                ImportColumn.text(OutreachSession.PLACE, 36),
                ImportColumn.number("attendance", OutreachForm.ATTENDANCE),
                ImportColumn.number("households", OutreachForm.HOUSEHOLDS));
    }

    /** As the form is read; the rules of the session itself are asked before it is entered. */
    private static ImportedRow<OutreachDetails> read(Sent row, long unit, OutreachWords words, Instant now) {
        OutreachForm form = OutreachForm.sent(row);
        FormReading typed = FormReading.of(form);
        Optional<OutreachDetails> outreach = form.read(words, VietnameseDate.day(now), typed)
                .filter(details -> typed.attempt(
                                () -> new OutreachSession(new NewOutreach(unit, details), null, words, 0, now))
                        .isPresent());
        return ImportedRow.of(outreach, typed);
    }
}
