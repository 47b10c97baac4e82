package vn.sophongtrao.register.award;

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
import vn.sophongtrao.territory.RegisterUnits;
import vn.sophongtrao.territory.Territory;

/** The list of awards as a workbook. */
@Component
class AwardSheet {

    private final SheetDownload download;
    private final RegisterUnits units;
    private final Territory territory;

    AwardSheet(SheetDownload download, RegisterUnits units, Territory territory) {
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
            Consumer<Listing.Taker<AwardRow>> rows,
            ListAddress address,
            AwardWords words,
            Locale language,
            HttpServletResponse response)
            throws IOException {
        download.send(
                new Sheet<>(
                        "so-khen-thuong",
                        AwardPages.REGISTER.title(),
                        columns(words),
                        "award.exported",
                        address.toString(),
                        units.readsRestricted()),
                rows,
                language,
                response);
    }

    private List<Column<AwardRow>> columns(AwardWords words) {
        return List.of(
                column("code", 15, AwardRow::code),
                column("decisionNumber", 18, AwardRow::decisionNumber),
                column("decidedOn", 15, AwardRow::decidedOn),
                column("reportingYear", 12, row -> String.valueOf(row.reportingYear())),
                column("authority", 30, row -> words.authorities().get(row.authorityId())),
                column("form", 18, row -> words.forms().get(row.formId())),
                column("type", 26, row -> words.types().get(row.typeId())),
                column("recipientKind", 16, row -> words.recipientKinds().get(row.recipientKindId())),
                column("recipientName", 34, AwardRow::recipientName),
                column("publishable", 18, row -> Message.of(row.publishable() ? "record.yes" : "record.no")),
                column("unit", 18, row -> territory.unit(row.recipientUnitId()).name()),
                column("achievement", 60, AwardRow::achievement),
                column("model", 40, AwardRow::modelName),
                column("standing", 16, row -> Message.of("award.standing." + row.standing())),
                column("revocationNumber", 18, AwardRow::revocationNumber),
                column("revokedOn", 15, AwardRow::revokedOn),
                column("revocationReason", 40, AwardRow::revocationReason));
    }

    private static Column<AwardRow> column(String field, int width, Function<AwardRow, @Nullable Object> cell) {
        return new Column<>(Message.of("award.field." + field), width, cell);
    }
}
