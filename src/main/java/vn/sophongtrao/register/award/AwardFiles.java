package vn.sophongtrao.register.award;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.sophongtrao.platform.file.FiledRecord;
import vn.sophongtrao.platform.file.FiledRegister;
import vn.sophongtrao.territory.RegisterUnits;

/** The scans of awards. A decision names its recipients, so its scan is read by those who read every one of the names. */
@Component
class AwardFiles implements FiledRegister {

    private final AwardReading reading;
    private final AwardUnits units;
    private final RegisterUnits readers;

    AwardFiles(AwardReading reading, AwardUnits units, RegisterUnits readers) {
        this.reading = reading;
        this.units = units;
        this.readers = readers;
    }

    @Override
    public String table() {
        return "award";
    }

    @Override
    public String path() {
        return AwardPages.REGISTER.path() + "/{id}/files";
    }

    @Override
    public FiledRecord filed(long id) {
        return filed(reading.award(id));
    }

    FiledRecord filed(AwardView award) {
        return FiledRecord.of(
                        AwardPages.place(award),
                        award.reportingUnitId(),
                        Map.of("award_id", award.id()),
                        award.code(),
                        "award.files.notice")
                .namingItsFiles()
                .restricted(!readers.readsRestricted() && reading.decisionNamesSomebodyWithheld(award.id()))
                .writtenForWards()
                .standing(award.isWithdrawn(), units.offersChange(award.reportingUnitId()));
    }
}
