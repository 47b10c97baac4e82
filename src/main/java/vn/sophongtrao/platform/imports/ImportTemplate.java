package vn.sophongtrao.platform.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

import vn.sophongtrao.platform.sheet.SheetTemplate;
import vn.sophongtrao.platform.sheet.SheetWriter;
import vn.sophongtrao.platform.text.Message;

/** The empty workbook of a register, in the person's language. */
@Component
class ImportTemplate {

    private final MessageSource messages;
    private final ImportLimits limits;

    ImportTemplate(MessageSource messages, ImportLimits limits) {
        this.messages = messages;
        this.limits = limits;
    }

    void send(ImportedRegister register, Importing<?> importing, Locale language, HttpServletResponse response)
            throws IOException {
        List<SheetTemplate.Column> columns = importing.columns().stream()
                .map(column -> column(column, language))
                .toList();
        ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        SheetTemplate.write(
                workbook,
                register.register().title().in(messages, language),
                Message.of("record.import.template.explanations").in(messages, language),
                columns,
                limits.rows());
        response.setContentType(SheetWriter.MEDIA_TYPE);
        response.setContentLength(workbook.size());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(register.file() + ".xlsx")
                        .build()
                        .toString());
        workbook.writeTo(response.getOutputStream());
    }

    private SheetTemplate.Column column(ImportColumn column, Locale language) {
        List<String> choices = column.kind() == ImportColumn.Kind.YES_NO
                ? List.of(
                        Message.of("record.yes").in(messages, language),
                        Message.of("record.no").in(messages, language))
                : column.choices().stream()
                        .filter(ImportColumn.Option::offered)
                        .map(choice -> choice.label().in(language))
                        .toList();
        Message how = Message.of("record.import.template." + column.kind());
        Message explanation = column.required() ? Message.of("record.import.template.needed", how) : how;
        return new SheetTemplate.Column(
                column.title().in(messages, language),
                column.width(),
                column.kind().format(),
                explanation.in(messages, language),
                choices);
    }
}
