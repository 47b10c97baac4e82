package vn.sophongtrao.register.movement;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.sophongtrao.platform.file.FiledRecord;
import vn.sophongtrao.platform.file.FiledRegister;
import vn.sophongtrao.platform.record.RecordPlace;
import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.platform.text.VietnameseDate;

/** The photographs and papers of what happened to a model, which stand in the model's history. */
@Component
class EventFiles implements FiledRegister {

    private final ModelReading reading;
    private final ModelUnits units;

    EventFiles(ModelReading reading, ModelUnits units) {
        this.reading = reading;
        this.units = units;
    }

    @Override
    public String table() {
        return "movement_event";
    }

    @Override
    public String path() {
        return ModelPages.REGISTER.path() + "/{model}/" + Part.EVENTS.path() + "/{id}/files";
    }

    @Override
    public FiledRecord filed(long id) {
        EventView event = reading.event(id);
        ModelView model = reading.model(event.movementModelId());
        String on = VietnameseDate.format(event.happenedOn());
        RecordPlace place = new RecordPlace(
                ModelPages.parts(model, Part.EVENTS),
                id,
                on,
                Message.of("movement.event.title", on),
                Message.of(
                        "movement.event.of-model", on, ModelPages.place(model).named()));
        return FiledRecord.of(
                        place,
                        event.reportingUnitId(),
                        Map.of("movement_event_id", id, "movement_model_id", model.id()),
                        "MH-" + model.id() + "-" + event.happenedOn(),
                        "movement.files.notice")
                .shownAt(place.path("files"))
                .writtenForWards()
                .standing(model.isWithdrawn(), units.offersChange(event.reportingUnitId()));
    }
}
