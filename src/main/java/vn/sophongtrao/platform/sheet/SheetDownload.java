package vn.sophongtrao.platform.sheet;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

import vn.sophongtrao.platform.AuditableEvent;
import vn.sophongtrao.platform.record.Listing;
import vn.sophongtrao.platform.text.InLanguage;
import vn.sophongtrao.platform.text.Message;

/**
 * Gives a list out as a workbook. It is written whole before it is sent, so that a slow network holds no connection to
 * the database and a failure is an error page, never half a file; and it is on record before it is given out.
 */
@Component
public class SheetDownload {

    private final ApplicationEventPublisher events;
    private final MessageSource messages;
    private final Clock clock;

    SheetDownload(ApplicationEventPublisher events, MessageSource messages, Clock clock) {
        this.events = events;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * A column of the list.
     *
     * @param width in characters
     * @param cell what a row has in it: a text, a {@link Message}, something {@link InLanguage}, a number, a day or null
     */
    public record Column<R>(Message title, int width, Function<R, @Nullable Object> cell) {}

    /**
     * What is given out.
     *
     * @param file the file's name without day and ending
     * @param title the sheet's name
     * @param event the kind of the event that puts it on record: {@code incident.exported}
     * @param address the list that is given out
     * @param restricted whether it holds what only some roles read, which is put on record too
     */
    public record Sheet<R>(
            String file, Message title, List<Column<R>> columns, String event, String address, boolean restricted) {

        /** A list that holds nothing restricted. */
        public Sheet(String file, Message title, List<Column<R>> columns, String event, String address) {
            this(file, title, columns, event, address, false);
        }
    }

    /**
     * Writes and sends the workbook.
     *
     * @param rows gives each row to the taker
     */
    public <R> void send(Sheet<R> sheet, Consumer<Listing.Taker<R>> rows, Locale language, HttpServletResponse response)
            throws IOException {
        Path file = Files.createTempFile("sheet", ".xlsx");
        try {
            long count = write(sheet, rows, language, file);
            events.publishEvent(new AuditableEvent(sheet.event(), sheet.address(), details(sheet, count)));
            response.setContentType(SheetWriter.MEDIA_TYPE);
            response.setContentLengthLong(Files.size(file));
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename(sheet.file() + "-" + LocalDate.now(clock) + ".xlsx")
                            .build()
                            .toString());
            Files.copy(file, response.getOutputStream());
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static Map<String, String> details(Sheet<?> sheet, long rows) {
        String count = String.valueOf(rows);
        return sheet.restricted() ? Map.of("rows", count, "restricted", "true") : Map.of("rows", count);
    }

    private <R> long write(Sheet<R> sheet, Consumer<Listing.Taker<R>> rows, Locale language, Path file)
            throws IOException {
        List<SheetWriter.Column> heads = sheet.columns().stream()
                .map(column -> new SheetWriter.Column(column.title().in(messages, language), column.width()))
                .toList();
        long[] count = {0};
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                SheetWriter writer = SheetWriter.begin(out, sheet.title().in(messages, language), heads)) {
            rows.accept(row -> {
                writer.row(sheet.columns().stream()
                        .<@Nullable Object>map(column -> written(column.cell().apply(row), language))
                        .toList());
                count[0]++;
            });
        }
        return count[0];
    }

    private @Nullable Object written(@Nullable Object value, Locale language) {
        if (value instanceof Message message) {
            return message.in(messages, language);
        }
        return value instanceof InLanguage named ? named.in(language) : value;
    }
}
