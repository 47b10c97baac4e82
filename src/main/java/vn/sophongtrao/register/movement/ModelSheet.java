package vn.sophongtrao.register.movement;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
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

/** The list of models as a workbook. */
@Component
class ModelSheet {

    private final SheetDownload download;
    private final Territory territory;

    ModelSheet(SheetDownload download, Territory territory) {
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
            Consumer<Listing.Taker<ModelRow>> rows,
            ListAddress address,
            MovementWords words,
            Locale language,
            HttpServletResponse response)
            throws IOException {
        download.send(
                new Sheet<>(
                        "so-mo-hinh",
                        ModelPages.REGISTER.title(),
                        columns(words),
                        "movement.exported",
                        address.toString()),
                rows,
                language,
                response);
    }

    private List<Column<ModelRow>> columns(MovementWords words) {
        return List.of(
                column("name", 60, ModelRow::name),
                column("unit", 18, row -> territory.unit(row.reportingUnitId()).name()),
                column("kind", 26, row -> words.kinds().get(row.kindId())),
                column("lead", 20, row -> words.leads().get(row.leadId())),
                column("partners", 40, ModelRow::partners),
                column("programme", 18, row -> ModelPages.programme(row.programmeFrom(), row.programmeTo())),
                column("launched-on", 15, ModelRow::launchedOn),
                column("dissolved-on", 15, ModelRow::dissolvedOn),
                column("state", 16, row -> Message.of("movement.state." + row.state())),
                column("sites", 12, ModelRow::sites),
                column("teams", 12, ModelRow::teams),
                column("members", 14, ModelRow::members),
                column("rating", 24, row -> rating(row, words)));
    }

    private static Column<ModelRow> column(String field, int width, Function<ModelRow, @Nullable Object> cell) {
        return new Column<>(Message.of("movement.field." + field), width, cell);
    }

    private static @Nullable Message rating(ModelRow row, MovementWords words) {
        Integer year = row.ratedYear();
        Long rating = row.ratingId();
        return year == null || rating == null
                ? null
                : Message.of("movement.rated", words.ratings().get(rating), String.valueOf(year));
    }
}
