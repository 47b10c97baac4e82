package vn.sophongtrao.register.firesafety.point;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
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
import vn.sophongtrao.register.firesafety.Ending;
import vn.sophongtrao.register.firesafety.Position;
import vn.sophongtrao.territory.RegisterUnits;
import vn.sophongtrao.territory.ReportingUnit;

/** Points from a workbook. */
@Component
class PointImport implements ImportedRegister {

    private final PointReading reading;
    private final PointRegister register;
    private final EquipmentVocabulary vocabulary;
    private final RegisterUnits units;
    private final Clock clock;

    PointImport(
            PointReading reading,
            PointRegister register,
            EquipmentVocabulary vocabulary,
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
        return PointPages.REGISTER;
    }

    @Override
    public Message heading() {
        return Message.of("firesafety.point.import.title");
    }

    @Override
    public String file() {
        return "mau-so-diem-chua-chay";
    }

    @Override
    public String event() {
        return "firesafety.points-imported";
    }

    @Override
    public Importing<PointDetails> begin() {
        ReportingUnit unit = units.recordingWard();
        EquipmentKinds kinds = vocabulary.current();
        Instant now = clock.instant();
        return new Importing<>(
                unit.id(),
                unit.atHead(),
                columns(kinds, VietnameseDate.day(now)),
                row -> read(row, unit.id(), kinds, now),
                PointLikeness::of,
                points -> reading.alike(unit.id()),
                points -> register.recordAll(unit.id(), points));
    }

    private static List<ImportColumn> columns(EquipmentKinds kinds, LocalDate today) {
        List<ImportColumn> columns = new ArrayList<>(List.of(
                ImportColumn.text(FirefightingPoint.ADDRESS, 40).needed(),
                ImportColumn.number("latitude", Position.LATITUDE),
                ImportColumn.number("longitude", Position.LONGITUDE),
                ImportColumn.text(FirefightingPoint.KEEPER, 24),
                ImportColumn.text("keeperPhone", FirefightingPoint.KEEPER_PHONE, 15),
                ImportColumn.day("establishedOn", PointForm.ESTABLISHED_ON).needed(),
                ImportColumn.day("lastInspectionOn", PointForm.LAST_INSPECTION_ON),
                ImportColumn.day("endedOn", Ending.ON),
                ImportColumn.text(Ending.REASON, 36)));
        kinds.all().stream()
                .filter(kind -> kind.isInUse(today))
                .forEach(kind -> columns.add(ImportColumn.number(kind.field(), kind.name())));
        return columns;
    }

    /** As the form is read; the rules of the point itself are asked before it is entered. */
    private static ImportedRow<PointDetails> read(Sent row, long unit, EquipmentKinds kinds, Instant now) {
        PointForm form = PointForm.sent(row);
        FormReading typed = FormReading.of(form);
        Optional<PointDetails> point = form.read(kinds, VietnameseDate.day(now), typed)
                .filter(details -> typed.attempt(
                                () -> new FirefightingPoint(new NewPoint(unit, details), null, kinds, 0, now))
                        .isPresent());
        return ImportedRow.of(point, typed);
    }
}
