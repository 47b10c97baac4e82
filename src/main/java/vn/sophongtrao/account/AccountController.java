package vn.sophongtrao.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.sophongtrao.platform.RuleViolation;
import vn.sophongtrao.platform.web.Notice;

/** The person's own account: password, sessions, language. */
@Controller
class AccountController {

    private final CurrentPerson person;
    private final OwnAccount account;
    private final PersonSessions sessions;

    AccountController(CurrentPerson person, OwnAccount account, PersonSessions sessions) {
        this.person = person;
        this.account = account;
        this.sessions = sessions;
    }

    @GetMapping("/account")
    String show(HttpSession session, Model model) {
        SignedInPerson reader = person.get();
        model.addAttribute("person", reader);
        model.addAttribute("previousSignIn", account.previousSignIn().orElse(null));
        model.addAttribute("sessions", sessions.of(reader.username(), session.getId()));
        return "account/account";
    }

    @GetMapping("/account/password")
    String password(HttpServletRequest request, Model model) {
        model.addAttribute("form", new PasswordForm("", "", ""));
        model.addAttribute("first", PersonSessions.mustChangePassword(request));
        return "account/password";
    }

    @PostMapping("/account/password")
    String changePassword(
            @Valid @ModelAttribute("form") PasswordForm form,
            BindingResult problems,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        boolean first = PersonSessions.mustChangePassword(request);
        if (!problems.hasErrors() && !form.replacement().equals(form.repeated())) {
            problems.rejectValue("repeated", "account.password.repeated.differs");
        }
        if (!problems.hasErrors()) {
            try {
                account.changePassword(form.current(), form.replacement(), request.getRemoteAddr());
            } catch (RuleViolation refusal) {
                String field = refusal.messageKey().contains(".current.") ? "current" : "replacement";
                problems.rejectValue(
                        field, refusal.messageKey(), refusal.arguments().toArray(), null);
            }
        }
        if (problems.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("first", first);
            return "account/password";
        }
        PersonSessions.passwordChanged(request);
        sessions.endOthers(person.get().username(), request.getSession().getId());
        redirect.addFlashAttribute(Notice.FLASH, Notice.good("account.password.changed"));
        return first ? "redirect:/" : "redirect:/account";
    }

    @PostMapping("/account/sessions/end")
    String endOtherSessions(HttpSession session, RedirectAttributes redirect) {
        sessions.endOthers(person.get().username(), session.getId());
        redirect.addFlashAttribute(Notice.FLASH, Notice.good("account.sessions.ended"));
        return "redirect:/account";
    }
}
