package vn.sophongtrao.platform.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.sophongtrao.platform.AuditableEvent;
import vn.sophongtrao.platform.record.Withdrawal;
import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.platform.web.FormReading;
import vn.sophongtrao.platform.web.Notice;
import vn.sophongtrao.platform.web.Sent;

/** A file as it is given out, and the form that withdraws it. */
@Controller
@RequestMapping("/files/{id}")
class FileController {

    /** A browser may show the picture and nothing else: no script, no style, no page around it. */
    private static final String NOTHING_RUNS = "default-src 'none'; sandbox";

    private final FileReading reading;
    private final FileKeeping keeping;
    private final ApplicationEventPublisher events;

    FileController(FileReading reading, FileKeeping keeping, ApplicationEventPublisher events) {
        this.reading = reading;
        this.keeping = keeping;
        this.events = events;
    }

    /**
     * The bytes, as the kind that they were found to be. A browser may keep them for its person, and asks each time
     * whether they may still be read.
     */
    @GetMapping
    void content(@PathVariable long id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        FileReading.Found found = reading.file(id);
        if (found.record().withheld()) {
            throw new AccessDeniedException("file " + id);
        }
        FileView file = found.file();
        response.setHeader(
                HttpHeaders.CACHE_CONTROL, CacheControl.noCache().cachePrivate().getHeaderValue());
        response.setHeader("Content-Security-Policy", NOTHING_RUNS);
        if (new ServletWebRequest(request, response).checkNotModified('"' + file.digest() + '"')) {
            return;
        }
        byte[] content = reading.content(file);
        if (found.record().restricted()) {
            events.publishEvent(new AuditableEvent(
                    "file.read",
                    file.path(),
                    Map.of("record", found.record().place().path())));
        }
        response.setContentType(file.kind().mediaType());
        response.setContentLength(content.length);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                (file.isPicture() ? ContentDisposition.inline() : ContentDisposition.attachment())
                        .filename(file.name(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.getOutputStream().write(content);
    }

    @GetMapping("/withdrawal")
    String askWithdrawal(@PathVariable long id, Model page) {
        FileReading.Found found = toWrite(id);
        return ask(Withdrawal.of(found.file().version()), found, page);
    }

    @PostMapping("/withdrawal")
    String withdraw(
            @PathVariable long id,
            @RequestParam Map<String, String> fields,
            Model page,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        FileReading.Found found = toWrite(id);
        Withdrawal form = Withdrawal.sent(new Sent(fields));
        FormReading typed = FormReading.of(form, page);
        try {
            boolean withdrawn = typed.attempt(() -> keeping.withdraw(found.record(), id, form.version(), form.reason()))
                    .isPresent();
            return withdrawn ? done(found, redirect) : typed.again(ask(form, found, page), response);
        } catch (OptimisticLockingFailureException conflict) {
            Withdrawal renewed = form.renewed(found.file().version());
            FormReading.of(renewed, page).refuse(null, Message.of("record.withdrawal.changed"));
            response.setStatus(HttpStatus.CONFLICT.value());
            return ask(renewed, found, page);
        }
    }

    private FileReading.Found toWrite(long id) {
        FileReading.Found found = reading.file(id);
        keeping.toWrite(found.record());
        return found;
    }

    private static String done(FileReading.Found found, RedirectAttributes redirect) {
        redirect.addFlashAttribute(
                Notice.FLASH,
                Notice.good(
                        "record.file.withdrawn",
                        found.file().name(),
                        found.record().place().named()));
        return "redirect:" + found.record().home();
    }

    private static String ask(Withdrawal form, FileReading.Found found, Model page) {
        if (!page.containsAttribute(FormReading.FORM)) {
            page.addAttribute(FormReading.FORM, form);
        }
        page.addAttribute("place", found.record().place());
        page.addAttribute("file", found.file());
        page.addAttribute("back", found.record().home());
        return "record/file-withdrawal";
    }
}
