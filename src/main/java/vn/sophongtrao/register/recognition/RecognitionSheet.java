package vn.sophongtrao.register.recognition;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.sophongtrao.platform.record.Listing;
import vn.sophongtrao.platform.sheet.SheetDownload;
import vn.sophongtrao.platform.sheet.SheetDownload.Column;
import vn.sophongtrao.platform.sheet.SheetDownload.Sheet;
import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.platform.web.ListAddress;
import vn.sophongtrao.territory.Territory;

/** The list of recognitions as a workbook. */
@Component
class RecognitionSheet {

    private static final Map<String, Message> STANDINGS = Map.of(
            "MET", Message.of("recognition.standing.MET"),
            "NOT_MET", Message.of("recognition.standing.NOT_MET"),
            "OPEN", Message.of("recognition.standing.OPEN"),
            "WITHDRAWN", Message.of("recognition.standing.WITHDRAWN"));

    private final SheetDownload download;
    private final RecognitionVocabulary vocabulary;
    private final Territory territory;

    RecognitionSheet(SheetDownload download, RecognitionVocabulary vocabulary, Territory territory) {
        this.download = download;
        this.vocabulary = vocabulary;
        this.territory = territory;
    }

    /**
     * Sends it.
     *
     * @param rows gives each row to the taker
     * @param address the list that is given out
     */
    void send(
            Consumer<Listing.Taker<RecognitionRow>> rows,
            ListAddress address,
            Locale language,
            HttpServletResponse response)
            throws IOException {
        download.send(
                new Sheet<>(
                        "so-cong-nhan-an-toan-antt",
                        RecognitionPages.REGISTER.title(),
                        columns(),
                        "recognition.exported",
                        address.toString()),
                rows,
                language,
                response);
    }

    private List<Column<RecognitionRow>> columns() {
        return List.of(
                column("year", 10, row -> String.valueOf(row.year())),
                column(
                        "name",
                        44,
                        row -> row.placeName() == null
                                ? territory.unit(row.reportingUnitId()).atHead()
                                : row.placeName()),
                column("unit", 18, row -> territory.unit(row.reportingUnitId()).name()),
                column("subject", 20, RecognitionSheet::subject),
                column("registeredOn", 14, RecognitionRow::registeredOn),
                column("result", 16, row -> STANDINGS.get(row.standing())),
                column("authority", 22, this::authority),
                column("decisionNumber", 20, RecognitionRow::decisionNumber),
                column("decidedOn", 14, RecognitionRow::decidedOn),
                column("shortfall", 40, RecognitionRow::shortfall));
    }

    private @Nullable Object authority(RecognitionRow row) {
        Long authority = row.authorityId();
        return authority == null ? null : vocabulary.authorities().get(authority);
    }

    private static Object subject(RecognitionRow row) {
        SubjectKind subject = row.subject();
        return subject == null ? Message.of("recognition.subject.out") : subject.label();
    }

    private static Column<RecognitionRow> column(
            String field, int width, Function<RecognitionRow, @Nullable Object> cell) {
        return new Column<>(Message.of("recognition.field." + field), width, cell);
    }
}
