package vn.sophongtrao.target;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.sophongtrao.indicator.Indicator;
import vn.sophongtrao.platform.sheet.SheetDownload;
import vn.sophongtrao.platform.sheet.SheetDownload.Column;
import vn.sophongtrao.platform.sheet.SheetDownload.Sheet;
import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.platform.web.ListAddress;

/** The list of targets as a workbook. */
@Component
class TargetSheet {

    private final SheetDownload download;

    TargetSheet(SheetDownload download) {
        this.download = download;
    }

    /** A target with what the list shows beside it. */
    record Line(TargetRow row, Indicator indicator, Message where, Standing standing, Progress progress) {}

    /**
     * Sends it.
     *
     * @param address the list that is given out
     */
    void send(List<Line> lines, ListAddress address, Locale language, HttpServletResponse response) throws IOException {
        download.<Line>send(
                new Sheet<>(
                        "so-chi-tieu", TargetPages.REGISTER.title(), columns(), "target.exported", address.toString()),
                taker -> {
                    try {
                        for (Line line : lines) {
                            taker.take(line);
                        }
                    } catch (IOException gone) {
                        throw new UncheckedIOException(gone);
                    }
                },
                language,
                response);
    }

    private static List<Column<Line>> columns() {
        return List.of(
                column("code", 15, line -> line.row().code()),
                column("year", 10, line -> String.valueOf(line.row().reportingYear())),
                column("indicator", 44, line -> line.indicator().label()),
                column("unit", 22, Line::where),
                column("value", 16, line -> line.row().targetValue()),
                column(
                        "progress",
                        16,
                        line -> line.progress().isPart()
                                ? null
                                : line.progress().value()),
                column("percent", 12, line -> line.progress().percent()),
                column("remaining", 14, line -> line.progress().remaining()),
                column("measure", 14, line -> line.indicator().unit()),
                column("dueOn", 15, line -> line.row().dueOn()),
                column("completedOn", 17, line -> line.row().completedOn()),
                column("state", 34, line -> line.standing().words()),
                column("assignedBy", 34, line -> line.row().assignedBy()),
                column("reference", 44, line -> line.row().reference()));
    }

    private static Column<Line> column(String field, int width, Function<Line, @Nullable Object> cell) {
        return new Column<>(Message.of("target.field." + field), width, cell);
    }
}
