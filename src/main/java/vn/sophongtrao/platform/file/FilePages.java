package vn.sophongtrao.platform.file;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.sophongtrao.platform.NotFoundException;
import vn.sophongtrao.platform.record.OnceOnly;
import vn.sophongtrao.platform.web.FormReading;
import vn.sophongtrao.platform.web.Notice;

/** The page of a record's files in one register; {@link FileMappings} gives it its address. */
class FilePages {

    private static final String VIEW = "record/files";

    private final FiledRegister register;
    private final RecordFiles files;
    private final FileKeeping keeping;
    private final FileLimit limit;

    FilePages(FiledRegister register, RecordFiles files, FileKeeping keeping, FileLimit limit) {
        this.register = register;
        this.files = files;
        this.keeping = keeping;
        this.limit = limit;
    }

    /** The form that attaches files; a browser never fills it again. */
    record Form(String files) {}

    public String show(@PathVariable long id, HttpServletRequest request, Model page) {
        return page(record(id, request), OnceOnly.newKey(), page);
    }

    /** Attaches what was sent, or says of each file what is wrong with it and attaches none. */
    public String attach(
            @PathVariable long id,
            HttpServletRequest request,
            Model page,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        FiledRecord record = keeping.toWrite(record(id, request));
        UUID key = OnceOnly.key(request.getParameter("key"));
        FormReading typed = FormReading.of(new Form(""), page);
        List<CheckedFile> sent = SentFiles.read(request, limit.megabytes(), typed);
        Optional<FileKeeping.Outcome> outcome =
                typed.isRefused() ? Optional.empty() : typed.attempt(() -> keeping.attach(register, record, sent, key));
        if (outcome.isEmpty()) {
            return typed.again(page(record, key.toString(), page), response);
        }
        redirect.addFlashAttribute(Notice.FLASH, notice(outcome.get(), record));
        return "redirect:" + record.home();
    }

    private static Notice notice(FileKeeping.Outcome outcome, FiledRecord record) {
        if (outcome.attached() == 0) {
            return Notice.warn(
                    "record.file.known", outcome.known(), record.place().named());
        }
        Notice attached = Notice.good(
                "record.file.attached", outcome.attached(), record.place().named(), outcome.known());
        return outcome.known() == 0 ? attached : attached.with("record.file.attached.known");
    }

    /** The record of the address; an address that names a record in two parts names it in both. */
    private FiledRecord record(long id, HttpServletRequest request) {
        FiledRecord record = register.filed(id);
        if (!request.getRequestURI().equals(request.getContextPath() + record.path())) {
            throw new NotFoundException(request.getRequestURI());
        }
        return record;
    }

    private String page(FiledRecord record, String key, Model page) {
        if (!page.containsAttribute(FormReading.FORM)) {
            page.addAttribute(FormReading.FORM, new Form(""));
        }
        page.addAttribute("place", record.place());
        page.addAttribute("files", files.section(register, record, key));
        return VIEW;
    }
}
