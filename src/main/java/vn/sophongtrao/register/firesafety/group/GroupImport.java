package vn.sophongtrao.register.firesafety.group;

import java.time.Clock;
import java.time.Instant;
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

/** Groups from a workbook. */
@Component
class GroupImport implements ImportedRegister {

    private final GroupReading reading;
    private final GroupRegister register;
    private final RegisterUnits units;
    private final Clock clock;

    GroupImport(GroupReading reading, GroupRegister register, RegisterUnits units, Clock clock) {
        this.reading = reading;
        this.register = register;
        this.units = units;
        this.clock = clock;
    }

    @Override
    public Register register() {
        return GroupPages.REGISTER;
    }

    @Override
    public Message heading() {
        return Message.of("firesafety.group.import.title");
    }

    @Override
    public String file() {
        return "mau-so-to-lien-gia";
    }

    @Override
    public String event() {
        return "firesafety.groups-imported";
    }

    @Override
    public Importing<GroupDetails> begin() {
        ReportingUnit unit = units.recordingWard();
        Instant now = clock.instant();
        return new Importing<>(
                unit.id(),
                unit.atHead(),
                columns(),
                row -> read(row, unit.id(), now),
                GroupLikeness::of,
                groups -> reading.alike(unit.id()),
                groups -> register.recordAll(unit.id(), groups));
    }

    private static List<ImportColumn> columns() {
        return List.of(
                ImportColumn.text(FireSafetyGroup.NUMBER, 12).needed(),
                ImportColumn.text(FireSafetyGroup.RESIDENTIAL_AREA, 22).needed(),
                ImportColumn.text(FireSafetyGroup.ADDRESS_RANGE, 36).needed(),
                ImportColumn.number("households", GroupForm.HOUSEHOLDS).needed(),
                ImportColumn.number("latitude", Position.LATITUDE),
                ImportColumn.number("longitude", Position.LONGITUDE),
                ImportColumn.text(FireSafetyGroup.LEADER, 24),
                ImportColumn.text("leaderPhone", FireSafetyGroup.LEADER_PHONE, 15),
                ImportColumn.yesNo("linkedAlarm", GroupForm.LINKED_ALARM),
                ImportColumn.number("bells", GroupForm.BELLS),
                ImportColumn.number("buttons", GroupForm.BUTTONS),
                ImportColumn.number("extinguishers", GroupForm.EXTINGUISHERS),
                ImportColumn.number("tools", GroupForm.TOOLS),
                ImportColumn.day("establishedOn", GroupForm.ESTABLISHED_ON).needed(),
                ImportColumn.day("lastDrillOn", GroupForm.LAST_DRILL_ON),
                ImportColumn.day("endedOn", Ending.ON),
                ImportColumn.text(Ending.REASON, 36));
    }

    /** As the form is read; the rules of the group itself are asked before it is entered. */
    private static ImportedRow<GroupDetails> read(Sent row, long unit, Instant now) {
        GroupForm form = GroupForm.sent(row);
        FormReading typed = FormReading.of(form);
        Optional<GroupDetails> group = form.read(VietnameseDate.day(now), typed)
                .filter(details -> typed.attempt(() -> new FireSafetyGroup(new NewGroup(unit, details), null, 0, now))
                        .isPresent());
        return ImportedRow.of(group, typed);
    }
}
