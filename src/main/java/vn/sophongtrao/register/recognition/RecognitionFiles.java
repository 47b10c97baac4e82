package vn.sophongtrao.register.recognition;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.sophongtrao.platform.file.FiledRecord;
import vn.sophongtrao.platform.file.FiledRegister;

/** The papers of recognitions: registrations, minutes, decisions. */
@Component
class RecognitionFiles implements FiledRegister {

    private final RecognitionReading reading;
    private final RecognitionPages pages;
    private final WritableSubjects subjects;

    RecognitionFiles(RecognitionReading reading, RecognitionPages pages, WritableSubjects subjects) {
        this.reading = reading;
        this.pages = pages;
        this.subjects = subjects;
    }

    @Override
    public String table() {
        return "recognition";
    }

    @Override
    public String path() {
        return RecognitionPages.REGISTER.path() + "/{id}/files";
    }

    @Override
    public FiledRecord filed(long id) {
        return filed(reading.recognition(id));
    }

    FiledRecord filed(RecognitionView recognition) {
        return FiledRecord.of(
                        pages.place(recognition),
                        recognition.reportingUnitId(),
                        Map.of("recognition_id", recognition.id()),
                        "ANTT-" + recognition.year(),
                        "recognition.files.notice")
                .writtenForWards()
                .standing(recognition.isWithdrawn(), subjects.offersChange(recognition.reportingUnitId()));
    }
}
