package vn.sophongtrao.register.incident;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.sophongtrao.platform.file.FiledRecord;
import vn.sophongtrao.platform.file.FiledRegister;
import vn.sophongtrao.territory.RegisterUnits;

/** The decisions on incidents. What people call a decision names whom it is about, so no such name is kept. */
@Component
class IncidentFiles implements FiledRegister {

    private final IncidentReading reading;
    private final RegisterUnits units;

    IncidentFiles(IncidentReading reading, RegisterUnits units) {
        this.reading = reading;
        this.units = units;
    }

    @Override
    public String table() {
        return "incident";
    }

    @Override
    public String path() {
        return IncidentPages.REGISTER.path() + "/{id}/files";
    }

    @Override
    public FiledRecord filed(long id) {
        return filed(reading.incident(id));
    }

    FiledRecord filed(IncidentView incident) {
        return FiledRecord.of(
                        IncidentPages.place(incident),
                        incident.reportingUnitId(),
                        Map.of("incident_id", incident.id()),
                        incident.code(),
                        "incident.files.notice")
                .namingItsFiles()
                .standing(incident.isWithdrawn(), units.offersChange(incident.reportingUnitId()));
    }
}
