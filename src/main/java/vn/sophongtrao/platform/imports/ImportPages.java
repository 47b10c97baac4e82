package vn.sophongtrao.platform.imports;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.sophongtrao.platform.NotFoundException;
import vn.sophongtrao.platform.RuleViolation;
import vn.sophongtrao.platform.sheet.SheetContent;
import vn.sophongtrao.platform.sheet.SheetReader;
import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.platform.web.FormReading;
import vn.sophongtrao.platform.web.ListAddress;
import vn.sophongtrao.platform.web.Notice;
import vn.sophongtrao.platform.web.Paging;

/** The pages on which one register takes records from a workbook; {@link ImportMappings} gives them their addresses. */
class ImportPages {

    private static final String VIEW = "record/import";

    private final ImportedRegister register;
    private final KeptImports kept;
    private final ImportTaking taking;
    private final ImportTemplate template;
    private final ImportLimits limits;
    private final MessageSource messages;

    ImportPages(
            ImportedRegister register,
            KeptImports kept,
            ImportTaking taking,
            ImportTemplate template,
            ImportLimits limits,
            MessageSource messages) {
        this.register = register;
        this.kept = kept;
        this.taking = taking;
        this.template = template;
        this.limits = limits;
        this.messages = messages;
    }

    /** The form of an upload; a browser never fills it again. */
    record Form(String file) {}

    public String ask(Model model) {
        return page(register.begin(), model);
    }

    public void template(Locale language, HttpServletResponse response) throws IOException {
        template.send(register, register.begin(), language, response);
    }

    /** A sheet without a mistake is kept and previewed; of any other the answer says what is wrong, and nothing stays. */
    public String upload(HttpServletRequest request, Locale language, Model model, HttpServletResponse response)
            throws IOException {
        return upload(register.begin(), request, language, model, response);
    }

    public String preview(
            @PathVariable String key,
            @RequestParam(required = false) @Nullable String page,
            Locale language,
            Model model,
            RedirectAttributes redirect) {
        return preview(register.begin(), key(key), page, language, model, redirect);
    }

    public String take(@PathVariable String key, RedirectAttributes redirect) {
        KeptImport after = taking.take(register, register.begin(), key(key));
        if (after.isTaken()) {
            redirect.addFlashAttribute(
                    Notice.FLASH,
                    Notice.good("record.import.done", after.entered(), after.fileName())
                            .with("record.import.done.text"));
            return "redirect:" + ImportedRecords.path(register.register(), after.key());
        }
        return "redirect:" + path() + "/" + after.key();
    }

    private <N> String upload(
            Importing<N> importing,
            HttpServletRequest request,
            Locale language,
            Model model,
            HttpServletResponse response)
            throws IOException {
        FormReading form = FormReading.of(new Form(""), model);
        try (Upload upload = Upload.of(request)) {
            SheetContent content = SheetReader.read(upload.path(), limits.sheet());
            SentSheet sheet = new SheetHeads(importing.columns(), messages).read(content);
            Examined<N> examined = Examined.of(sheet.rows(), importing);
            if (!examined.isRefused()) {
                return "redirect:" + path() + "/" + keep(importing, upload, sheet);
            }
            earlier(importing, upload, model);
            model.addAttribute("passedOver", sheet.passedOver());
            model.addAttribute("preview", ImportPreview.refused(upload.name(), sheet, examined, importing, language));
        } catch (RuleViolation refused) {
            form.refuse(refused);
        }
        return form.again(page(importing, model), response);
    }

    private UUID keep(Importing<?> importing, Upload upload, SentSheet sheet) {
        return kept.keep(importing.unitId(), register.register().menu(), upload.name(), upload.digest(), sheet);
    }

    private void earlier(Importing<?> importing, Upload upload, Model model) {
        kept.earlier(importing.unitId(), register.register().menu(), upload.digest())
                .ifPresent(earlier -> model.addAttribute("earlier", earlier));
    }

    private <N> String preview(
            Importing<N> importing,
            UUID key,
            @Nullable String page,
            Locale language,
            Model model,
            RedirectAttributes redirect) {
        KeptImport found = kept.find(importing.unitId(), register.register().menu(), key)
                .orElseThrow(() -> new NotFoundException("import " + key));
        if (found.isTaken()) {
            return "redirect:" + ImportedRecords.path(register.register(), key);
        }
        if (found.rows().isEmpty()) {
            redirect.addFlashAttribute(
                    Notice.FLASH, Notice.warn("record.import.gone").with("record.import.gone.text"));
            return "redirect:" + path();
        }
        Examined<N> examined = Examined.of(found.rows(), importing);
        Paging paging = Paging.of(page, ImportPreview.SHOWN, examined.rows().size());
        ImportPreview preview = ImportPreview.kept(found, examined, paging, importing, language);
        model.addAttribute("preview", preview);
        model.addAttribute("passedOver", found.passedOver());
        model.addAttribute("paging", examined.isRefused() ? null : paging);
        model.addAttribute("address", ListAddress.of(path() + "/" + key));
        model.addAttribute("taking", examined.isRefused() || preview.fresh() == 0 ? null : path() + "/" + key);
        kept.earlier(importing.unitId(), register.register().menu(), found.digest())
                .ifPresent(earlier -> model.addAttribute("earlier", earlier));
        return page(importing, model);
    }

    private String page(Importing<?> importing, Model model) {
        if (!model.containsAttribute(FormReading.FORM)) {
            model.addAttribute(FormReading.FORM, new Form(""));
        }
        List<Message> needed = importing.columns().stream()
                .filter(ImportColumn::required)
                .map(ImportColumn::title)
                .toList();
        model.addAttribute("register", register.register());
        model.addAttribute("heading", register.heading());
        model.addAttribute("privacy", register.privacy());
        model.addAttribute(
                "named",
                model.containsAttribute("preview")
                        ? Message.of("record.import.preview", register.heading())
                        : register.heading());
        model.addAttribute("unit", importing.unit());
        model.addAttribute("action", path());
        model.addAttribute("template", path() + ".xlsx");
        model.addAttribute("needed", needed);
        model.addAttribute("rows", limits.rows());
        model.addAttribute("megabytes", limits.size().toMegabytes());
        return VIEW;
    }

    private String path() {
        return register.register().path() + "/import";
    }

    private static UUID key(String typed) {
        return ImportedRecords.key(typed).orElseThrow(() -> new NotFoundException("import"));
    }
}
