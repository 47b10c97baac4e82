package vn.sophongtrao.register.firesafety.point;

import java.io.IOException;
import java.util.ArrayList;
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
import vn.sophongtrao.register.firesafety.Standing;
import vn.sophongtrao.territory.RegisterUnits;
import vn.sophongtrao.territory.Territory;

/** The list of points as a workbook. */
@Component
class PointSheet {

    private static final Map<Standing, Message> STANDINGS = Map.of(
            Standing.ACTIVE, Message.of("firesafety.standing.ACTIVE"),
            Standing.ENDED, Message.of("firesafety.standing.ENDED"),
            Standing.WITHDRAWN, Message.of("firesafety.standing.WITHDRAWN"));

    private final SheetDownload download;
    private final RegisterUnits units;
    private final Territory territory;

    PointSheet(SheetDownload download, RegisterUnits units, Territory territory) {
        this.download = download;
        this.units = units;
        this.territory = territory;
    }

    /**
     * Sends it.
     *
     * @param rows gives each row to the taker
     * @param address the list that is given out
     */
    void send(
            Consumer<Listing.Taker<PointRow>> rows,
            ListAddress address,
            EquipmentKinds kinds,
            Locale language,
            HttpServletResponse response)
            throws IOException {
        download.send(
                new Sheet<>(
                        "so-diem-chua-chay",
                        PointPages.REGISTER.title(),
                        columns(kinds),
                        "firesafety.points-exported",
                        address.toString(),
                        units.readsRestricted()),
                rows,
                language,
                response);
    }

    private List<Column<PointRow>> columns(EquipmentKinds kinds) {
        List<Column<PointRow>> columns = new ArrayList<>(List.of(
                column("code", 15, PointRow::code),
                column("unit", 18, row -> territory.unit(row.reportingUnitId()).name()),
                column("address", 40, PointRow::address),
                column("latitude", 12, PointRow::latitude),
                column("longitude", 12, PointRow::longitude),
                column("keeper", 24, PointRow::keeper),
                column("keeperPhone", 15, PointRow::keeperPhone),
                column("establishedOn", 14, PointRow::establishedOn),
                column("lastInspectionOn", 14, PointRow::lastInspectionOn),
                column("standing", 16, row -> STANDINGS.get(row.standing())),
                column("endedOn", 14, PointRow::endedOn),
                column("endReason", 36, PointRow::endReason)));
        kinds.all()
                .forEach(kind -> columns.add(new Column<>(
                        kind.name(), 14, row -> Quantities.read(row.equipment()).get(kind.id()))));
        return columns;
    }

    private static Column<PointRow> column(String field, int width, Function<PointRow, @Nullable Object> cell) {
        return new Column<>(Message.of("firesafety.field." + field), width, cell);
    }
}
