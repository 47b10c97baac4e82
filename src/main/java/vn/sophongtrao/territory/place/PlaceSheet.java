package vn.sophongtrao.territory.place;

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

/** The directory as a workbook. */
@Component
class PlaceSheet {

    private static final Map<PlaceStanding, Message> STANDINGS = Map.of(
            PlaceStanding.ACTIVE, Message.of("territory.place.standing.ACTIVE"),
            PlaceStanding.ENDED, Message.of("territory.place.standing.ENDED"),
            PlaceStanding.WITHDRAWN, Message.of("territory.place.standing.WITHDRAWN"));

    private final SheetDownload download;
    private final Territory territory;

    PlaceSheet(SheetDownload download, Territory territory) {
        this.download = download;
        this.territory = territory;
    }

    /**
     * Sends it.
     *
     * @param rows gives each row to the taker
     * @param address the list that is given out
     */
    void send(
            Consumer<Listing.Taker<PlaceRow>> rows,
            ListAddress address,
            PlaceWords words,
            Locale language,
            HttpServletResponse response)
            throws IOException {
        download.send(
                new Sheet<>(
                        "danh-ba-dia-diem",
                        PlacePages.REGISTER.title(),
                        columns(words),
                        "territory.places-exported",
                        address.toString()),
                rows,
                language,
                response);
    }

    private List<Column<PlaceRow>> columns(PlaceWords words) {
        return List.of(
                column("name", 44, PlaceRow::name),
                column("unit", 18, row -> territory.unit(row.reportingUnitId()).name()),
                column("kind", 26, row -> words.kinds().get(row.kindId())),
                column("level", 24, row -> level(row, words)),
                column("address", 36, PlaceRow::address),
                column(
                        "scope",
                        16,
                        row -> Message.of(
                                words.isRecognisable(row.kindId(), row.levelId()) ? "record.yes" : "record.no")),
                column("validFrom", 14, PlaceRow::validFrom),
                column("standing", 16, row -> STANDINGS.get(row.standing())),
                column("endedOn", 14, PlaceRow::endedOn),
                column("endReason", 36, PlaceRow::endReason));
    }

    private static @Nullable Object level(PlaceRow row, PlaceWords words) {
        Long level = row.levelId();
        return level == null ? null : words.levels().get(level);
    }

    private static Column<PlaceRow> column(String field, int width, Function<PlaceRow, @Nullable Object> cell) {
        return new Column<>(Message.of("territory.place.field." + field), width, cell);
    }
}
