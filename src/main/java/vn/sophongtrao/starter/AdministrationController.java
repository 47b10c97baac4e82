package vn.sophongtrao.starter;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.sophongtrao.platform.RuleViolation;
import vn.sophongtrao.platform.web.Notice;

/** The administrator's first page: what is set up and what is left to do; in an empty book the offer of the pack. */
@Controller
class AdministrationController {

    private final FirstRun firstRun;

    AdministrationController(FirstRun firstRun) {
        this.firstRun = firstRun;
    }

    @GetMapping("/admin")
    String administration(Model model) {
        FirstRun.State state = firstRun.state();
        model.addAttribute("state", state);
        model.addAttribute("month", firstRun.openMonth().orElse(null));
        if (state.isEmpty()) {
            model.addAttribute("packWards", StarterPack.wards());
            model.addAttribute("packIndicators", StarterPack.indicators());
        }
        return "starter/administration";
    }

    @PostMapping("/admin/starter")
    String useStarterPack(RedirectAttributes redirect) {
        Notice notice;
        try {
            firstRun.useStarterPack();
            notice = Notice.good("starter.done").with("starter.done.text");
        } catch (RuleViolation alreadyFilled) {
            notice = Notice.warn(alreadyFilled.messageKey()).with("starter.refused.text");
        }
        redirect.addFlashAttribute(Notice.FLASH, notice);
        return "redirect:/admin";
    }
}
