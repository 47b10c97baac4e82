package vn.sophongtrao.register.incident;

import java.io.IOException;
import java.util.ArrayList;
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

/** The list of incidents as a workbook. */
@Component
class IncidentSheet {

    private final SheetDownload download;
    private final Territory territory;

    IncidentSheet(SheetDownload download, Territory territory) {
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
            Consumer<Listing.Taker<IncidentRow>> rows,
            ListAddress address,
            IncidentWords words,
            Locale language,
            HttpServletResponse response)
            throws IOException {
        download.send(
                new Sheet<>(
                        "so-vu-viec",
                        IncidentPages.REGISTER.title(),
                        columns(words),
                        "incident.exported",
                        address.toString()),
                rows,
                language,
                response);
    }

    private List<Column<IncidentRow>> columns(IncidentWords words) {
        List<Column<IncidentRow>> columns = new ArrayList<>(List.of(
                column("code", 15, IncidentRow::code),
                column("unit", 18, row -> territory.unit(row.reportingUnitId()).name()),
                column("category", 34, row -> words.categories().get(row.categoryId())),
                column("detected-on", 15, IncidentRow::detectedOn),
                column("handled-on", 15, IncidentRow::handledOn),
                column("state", 14, row -> Message.of("incident.state." + row.state())),
                column("account", 60, IncidentRow::accountText),
                column("from-people", 18, row -> Message.of(row.fromPeople() ? "record.yes" : "record.no")),
                column("model", 40, IncidentRow::modelName)));
        words.kinds()
                .forEach(kind -> columns.add(new Column<>(
                        kind.name(), 16, row -> Quantities.read(row.seized()).get(kind.id()))));
        return columns;
    }

    private static Column<IncidentRow> column(String field, int width, Function<IncidentRow, @Nullable Object> cell) {
        return new Column<>(Message.of("incident.field." + field), width, cell);
    }
}
