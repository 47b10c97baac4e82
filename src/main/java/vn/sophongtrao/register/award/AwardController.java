package vn.sophongtrao.register.award;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.sophongtrao.platform.file.RecordFiles;
import vn.sophongtrao.platform.record.EnteredAlready;
import vn.sophongtrao.platform.record.OnceOnly;
import vn.sophongtrao.platform.record.RecordPlace;
import vn.sophongtrao.platform.record.SavedVersion;
import vn.sophongtrao.platform.vocabulary.Word;
import vn.sophongtrao.platform.web.FormReading;
import vn.sophongtrao.platform.web.Notice;
import vn.sophongtrao.platform.web.Sent;

/** An award's page and the forms that enter and change it. */
@Controller
@RequestMapping("/awards")
class AwardController {

    private final AwardReading reading;
    private final AwardRegister register;
    private final AwardHistory history;
    private final AwardUnits units;
    private final AwardPages pages;
    private final AwardFiles filing;
    private final RecordFiles files;

    AwardController(
            AwardReading reading,
            AwardRegister register,
            AwardHistory history,
            AwardUnits units,
            AwardPages pages,
            AwardFiles filing,
            RecordFiles files) {
        this.reading = reading;
        this.register = register;
        this.history = history;
        this.units = units;
        this.pages = pages;
        this.filing = filing;
        this.files = files;
    }

    @GetMapping("/{id}")
    String show(@PathVariable long id, Model page) {
        AwardView award = reading.award(id);
        pages.show(award, page);
        files.show(filing, filing.filed(award), page);
        page.addAttribute("history", history.of(id));
        return "award/award";
    }

    /** @param like id of an award by the same decision, whose particulars are filled in already */
    @GetMapping("/new")
    String askNew(@RequestParam @Nullable Long like, Locale language, Model page) {
        AwardForm blank = AwardForm.blank(units.own().slug());
        AwardForm form =
                like == null ? blank : pages.form(reading.awardToChange(like)).another();
        return pages.askNew(form, pages.offered(), language, page);
    }

    @PostMapping
    String record(
            @RequestParam Map<String, String> fields,
            Locale language,
            Model page,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        AwardForm.Offered offered = pages.offered();
        Sent sent = new Sent(fields);
        AwardForm form = AwardForm.sent(sent);
        FormReading typed = FormReading.of(form, page);
        try {
            Optional<Long> id = form.read(offered, typed)
                    .flatMap(details -> typed.attempt(() -> register.recordOnce(
                            kept(details, offered), OnceOnly.key(form.key()), sent.ticked(EnteredAlready.ANOTHER))));
            return id.isPresent()
                    ? done(id.get(), "record.recorded", AwardPages.REGISTER.entering(), redirect)
                    : typed.again(pages.askNew(form, offered, language, page), response);
        } catch (EnteredAlready first) {
            AwardForm another = form.anew();
            FormReading again = FormReading.of(another, page);
            return first.again(again, pages.askNew(another, offered, language, page), page, response);
        }
    }

    @GetMapping("/{id}/edit")
    String askChange(@PathVariable long id, Locale language, Model page) {
        AwardView award = reading.awardToChange(id);
        return pages.askChange(pages.form(award), award, pages.offered(award), language, page);
    }

    @PostMapping("/{id}")
    String amend(
            @PathVariable long id,
            @RequestParam Map<String, String> fields,
            Locale language,
            Model page,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        AwardView award = reading.awardToChange(id);
        AwardForm.Offered offered = pages.offered(award);
        AwardForm form = AwardForm.sent(new Sent(fields));
        FormReading typed = FormReading.of(form, page);
        try {
            Optional<Long> amended = form.read(offered, typed)
                    .flatMap(details -> typed.attempt(() -> register.amend(id, form.version(), details)));
            return amended.isPresent()
                    ? done(id, "record.amended", AwardPages.place(award).path(), redirect)
                    : typed.again(pages.askChange(form, award, offered, language, page), response);
        } catch (OptimisticLockingFailureException conflict) {
            AwardView saved = reading.award(id);
            return new SavedVersion(saved.version(), saved.amendedBy(), saved.amendedAt(), !saved.isWithdrawn())
                    .against(
                            AwardPages.place(saved),
                            form.against(pages.form(saved), pages.offered(saved)),
                            new Sent(fields),
                            page,
                            response);
        }
    }

    /** The award in the book it belongs to. */
    private NewAward kept(AwardDetails details, AwardForm.Offered offered) {
        Word authority = offered.words().authorities().find(details.authority()).orElseThrow();
        return new NewAward(units.keeper(authority, details.recipientUnitId()), details);
    }

    private String done(long id, String noticeKey, String form, RedirectAttributes redirect) {
        AwardView award = reading.award(id);
        RecordPlace place = AwardPages.place(award);
        redirect.addFlashAttribute(
                Notice.FLASH,
                Notice.good(noticeKey, place.named()).with(pages.counts(award)).forDraft(form));
        return "redirect:" + place.path();
    }
}
