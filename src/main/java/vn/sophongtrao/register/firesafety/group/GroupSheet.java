package vn.sophongtrao.register.firesafety.group;

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
import vn.sophongtrao.register.firesafety.Standing;
import vn.sophongtrao.territory.RegisterUnits;
import vn.sophongtrao.territory.Territory;

/** The list of groups as a workbook. */
@Component
class GroupSheet {

    private static final Map<Standing, Message> STANDINGS = Map.of(
            Standing.ACTIVE, Message.of("firesafety.standing.ACTIVE"),
            Standing.ENDED, Message.of("firesafety.standing.ENDED"),
            Standing.WITHDRAWN, Message.of("firesafety.standing.WITHDRAWN"));

    private final SheetDownload download;
    private final RegisterUnits units;
    private final Territory territory;

    GroupSheet(SheetDownload download, RegisterUnits units, Territory territory) {
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
            Consumer<Listing.Taker<GroupRow>> rows, ListAddress address, Locale language, HttpServletResponse response)
            throws IOException {
        download.send(
                new Sheet<>(
                        "so-to-lien-gia",
                        GroupPages.REGISTER.title(),
                        columns(),
                        "firesafety.groups-exported",
                        address.toString(),
                        units.readsRestricted()),
                rows,
                language,
                response);
    }

    private List<Column<GroupRow>> columns() {
        return List.of(
                column("code", 15, GroupRow::code),
                column("unit", 18, row -> territory.unit(row.reportingUnitId()).name()),
                column("number", 12, GroupRow::number),
                column("residentialArea", 22, GroupRow::residentialArea),
                column("addressRange", 36, GroupRow::addressRange),
                column("latitude", 12, GroupRow::latitude),
                column("longitude", 12, GroupRow::longitude),
                column("households", 10, GroupRow::households),
                column("leader", 24, GroupRow::leader),
                column("leaderPhone", 15, GroupRow::leaderPhone),
                column("linkedAlarm", 16, row -> Message.of(row.linkedAlarm() ? "record.yes" : "record.no")),
                column("bells", 10, GroupRow::bells),
                column("buttons", 10, GroupRow::buttons),
                column("extinguishers", 14, GroupRow::extinguishers),
                column("tools", 14, GroupRow::tools),
                column("establishedOn", 14, GroupRow::establishedOn),
                column("lastDrillOn", 14, GroupRow::lastDrillOn),
                column("standing", 16, row -> STANDINGS.get(row.standing())),
                column("endedOn", 14, GroupRow::endedOn),
                column("endReason", 36, GroupRow::endReason));
    }

    private static Column<GroupRow> column(String field, int width, Function<GroupRow, @Nullable Object> cell) {
        return new Column<>(Message.of("firesafety.field." + field), width, cell);
    }
}
