package vn.sophongtrao.summary;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;
import tools.jackson.databind.json.JsonMapper;

import vn.sophongtrao.platform.NotFoundException;
import vn.sophongtrao.platform.web.Languages;

/** The summary on screen, on paper and as files. */
@Controller
class SummaryController {

    private static final String YEAR = "/summary/{year:\\d+}";
    private static final String PART = YEAR + "/{part:[a-z]\\d}";
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Summaries summaries;
    private final MessageSource messages;
    private final JsonMapper json;
    private final Clock clock;

    SummaryController(Summaries summaries, MessageSource messages, JsonMapper json, Clock clock) {
        this.summaries = summaries;
        this.messages = messages;
        this.json = json;
        this.clock = clock;
    }

    @GetMapping("/summary")
    String usual() {
        return "redirect:/summary/" + summaries.usualYear();
    }

    @GetMapping({YEAR, PART})
    String page(
            @PathVariable int year, @PathVariable(required = false) @Nullable String part, Locale locale, Model model) {
        model.addAttribute("document", summaries.document(year, range(part), locale));
        model.addAttribute("parts", MonthRange.parts());
        return "summary/summary";
    }

    /** The printed document is Vietnamese whatever the reader's language. */
    @GetMapping({YEAR + "/print", PART + "/print"})
    String print(@PathVariable int year, @PathVariable(required = false) @Nullable String part, Model model) {
        SummaryDocument document = summaries.document(year, range(part), Languages.VIETNAMESE);
        model.addAttribute("document", document);
        model.addAttribute(
                "print",
                PrintHead.of(
                        summaries.names(document.head().to()),
                        LocalDate.now(clock).getYear(),
                        new Words(messages, Languages.VIETNAMESE)));
        return "summary/print";
    }

    @GetMapping({YEAR + ".csv", PART + ".csv"})
    @Nullable
    ResponseEntity<byte[]> csv(
            @PathVariable int year, @PathVariable(required = false) @Nullable String part, WebRequest request) {
        MonthRange range = range(part);
        byte[] body = SummaryCsv.of(summaries.document(year, range, Languages.VIETNAMESE));
        return file(body, CSV, fileName(year, range) + ".csv", request);
    }

    @GetMapping({YEAR + ".json", PART + ".json"})
    @Nullable
    ResponseEntity<byte[]> json(
            @PathVariable int year, @PathVariable(required = false) @Nullable String part, WebRequest request) {
        MonthRange range = range(part);
        byte[] body = json.writeValueAsBytes(SummaryJson.of(summaries.document(year, range, Languages.VIETNAMESE)));
        return file(body, MediaType.APPLICATION_JSON, fileName(year, range) + ".json", request);
    }

    private static MonthRange range(@Nullable String part) {
        return part == null
                ? MonthRange.YEAR
                : MonthRange.part(part).orElseThrow(() -> new NotFoundException("part of a year " + part));
    }

    private static String fileName(int year, MonthRange range) {
        return range.isYear() ? "summary-" + year : "summary-" + year + "-" + range.name();
    }

    /**
     * Asked for again with its tag, an unchanged file is not sent again; null where that was said. A program keeps the
     * tag itself: no browser keeps a ward's figures on a machine that others use.
     */
    private static @Nullable ResponseEntity<byte[]> file(byte[] body, MediaType type, String name, WebRequest request) {
        String tag = "\"" + digest(body) + "\"";
        if (request.checkNotModified(tag)) {
            return null;
        }
        return ResponseEntity.ok()
                .contentType(type)
                .eTag(tag)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(name).build().toString())
                .body(body);
    }

    private static String digest(byte[] body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
