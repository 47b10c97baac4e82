package vn.sophongtrao.register.outreach;

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

/** The list of sessions as a workbook. */
@Component
class OutreachSheet {

    private final SheetDownload download;
    private final Territory territory;

    OutreachSheet(SheetDownload download, Territory territory) {
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
            Consumer<Listing.Taker<OutreachRow>> rows,
            ListAddress address,
            OutreachWords words,
            Locale language,
            HttpServletResponse response)
            throws IOException {
        download.send(
                new Sheet<>(
                        "so-tuyen-truyen",
                        OutreachPages.REGISTER.title(),
                        columns(words),
                        "outreach.exported",
                        address.toString()),
                rows,
                language,
                response);
    }

    private List<Column<OutreachRow>> columns(OutreachWords words) {
        return List.of(
                column("code", 15, OutreachRow::code),
                column("unit", 18, row -> territory.unit(row.reportingUnitId()).name()),
                column("heldOn", 15, OutreachRow::heldOn),
                column("kind", 40, row -> words.kinds().get(row.kindId())),
                column("topic", 60, OutreachRow::topic),
                column("audience", 28, row -> words.audiences().get(row.audienceId())),
                column("place", 36, OutreachRow::place),
                column("attendance", 16, OutreachRow::attendance),
                column("households", 16, OutreachRow::households),
                column("state", 14, row -> OutreachPages.state(row.withdrawn())));
    }

    private static Column<OutreachRow> column(String field, int width, Function<OutreachRow, @Nullable Object> cell) {
        return new Column<>(Message.of("outreach.field." + field), width, cell);
    }
}
