package vn.sophongtrao.register.firesafety.group;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.sophongtrao.platform.record.EnteredAlready;
import vn.sophongtrao.platform.record.OnceOnly;
import vn.sophongtrao.platform.record.RecordPlace;
import vn.sophongtrao.platform.record.SavedVersion;
import vn.sophongtrao.platform.web.FormReading;
import vn.sophongtrao.platform.web.Notice;
import vn.sophongtrao.platform.web.Sent;
import vn.sophongtrao.territory.RegisterUnits;
import vn.sophongtrao.territory.ReportingUnit;

/** A group's page and the forms that enter and change it. */
@Controller
@RequestMapping("/fire-safety/groups")
class GroupController {

    private final GroupReading reading;
    private final GroupRegister register;
    private final GroupHistory history;
    private final GroupPages pages;
    private final RegisterUnits units;
    private final Clock clock;

    GroupController(
            GroupReading reading,
            GroupRegister register,
            GroupHistory history,
            GroupPages pages,
            RegisterUnits units,
            Clock clock) {
        this.reading = reading;
        this.register = register;
        this.history = history;
        this.pages = pages;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping("/{id}")
    String show(@PathVariable long id, Model model) {
        GroupView group = reading.group(id);
        pages.show(group, model);
        model.addAttribute("history", history.of(id));
        model.addAttribute("changeable", !group.isWithdrawn() && units.offersChange(group.reportingUnitId()));
        return "firesafety/group";
    }

    @GetMapping("/new")
    String askNew(Model model) {
        return pages.askNew(GroupForm.blank(), units.recordingWard(), model);
    }

    @PostMapping
    String record(
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        ReportingUnit unit = units.recordingWard();
        Sent sent = new Sent(fields);
        GroupForm form = GroupForm.sent(sent);
        FormReading typed = FormReading.of(form, model);
        try {
            Optional<Long> id = form.read(LocalDate.now(clock), typed)
                    .flatMap(details -> typed.attempt(() -> register.recordOnce(
                            new NewGroup(unit.id(), details),
                            OnceOnly.key(form.key()),
                            sent.ticked(EnteredAlready.ANOTHER))));
            return id.isPresent()
                    ? done(id.get(), "record.recorded", GroupPages.REGISTER.entering(), redirect)
                    : typed.again(pages.askNew(form, unit, model), response);
        } catch (EnteredAlready first) {
            GroupForm another = form.anew();
            FormReading again = FormReading.of(another, model);
            return first.again(again, pages.askNew(another, unit, model), model, response);
        }
    }

    @GetMapping("/{id}/edit")
    String askChange(@PathVariable long id, Model model) {
        GroupView group = reading.groupToChange(id);
        return pages.askChange(GroupForm.of(group), group, model);
    }

    @PostMapping("/{id}")
    String amend(
            @PathVariable long id,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        GroupView group = reading.groupToChange(id);
        GroupForm form = GroupForm.sent(new Sent(fields));
        FormReading typed = FormReading.of(form, model);
        try {
            Optional<Long> amended = form.read(LocalDate.now(clock), typed)
                    .flatMap(details -> typed.attempt(() -> register.amend(id, form.version(), details)));
            return amended.isPresent()
                    ? done(id, "record.amended", GroupPages.place(group).path(), redirect)
                    : typed.again(pages.askChange(form, group, model), response);
        } catch (OptimisticLockingFailureException conflict) {
            GroupView saved = reading.group(id);
            return new SavedVersion(saved.version(), saved.amendedBy(), saved.amendedAt(), !saved.isWithdrawn())
                    .against(GroupPages.place(saved), form.against(saved), new Sent(fields), model, response);
        }
    }

    private String done(long id, String noticeKey, String form, RedirectAttributes redirect) {
        GroupView group = reading.group(id);
        RecordPlace place = GroupPages.place(group);
        Notice notice = group.isUnusual()
                ? Notice.warn(noticeKey, place.named()).with(GroupPages.unusual(group.households()))
                : Notice.good(noticeKey, place.named()).with(pages.counts(group));
        redirect.addFlashAttribute(Notice.FLASH, notice.forDraft(form));
        return "redirect:" + place.path();
    }
}
