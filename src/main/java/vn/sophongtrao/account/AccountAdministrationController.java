package vn.sophongtrao.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.sophongtrao.platform.NotFoundException;
import vn.sophongtrao.platform.RuleViolation;
import vn.sophongtrao.platform.record.OnceOnly;
import vn.sophongtrao.platform.time.DateRange;
import vn.sophongtrao.platform.web.Choice;
import vn.sophongtrao.platform.web.ListAddress;
import vn.sophongtrao.platform.web.Notice;
import vn.sophongtrao.territory.ReportingUnit;
import vn.sophongtrao.territory.Territory;

/** The administrator's pages of accounts. */
@Controller
@RequestMapping("/admin/accounts")
class AccountAdministrationController {

    private static final int PAGE_SIZE = 20;

    private final AccountList list;
    private final AccountAdministration administration;
    private final Territory territory;
    private final MessageSource messages;
    private final Clock clock;

    AccountAdministrationController(
            AccountList list,
            AccountAdministration administration,
            Territory territory,
            MessageSource messages,
            Clock clock) {
        this.list = list;
        this.administration = administration;
        this.territory = territory;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(required = false) @Nullable String page,
            Locale language,
            Model model) {
        String words = q.length() > 100 ? q.substring(0, 100) : q;
        String known = role(role).map(Role::name).orElse("");
        model.addAttribute("found", list.find(words, known, page, PAGE_SIZE));
        model.addAttribute("totals", list.totals());
        model.addAttribute("wards", wardsToday().size());
        model.addAttribute("q", words);
        model.addAttribute("role", known);
        model.addAttribute("filtered", !words.isBlank() || !known.isEmpty());
        model.addAttribute("roles", roles(language));
        model.addAttribute(
                "address", ListAddress.of("/admin/accounts").with("q", words).with("role", known));
        return "admin/accounts";
    }

    @GetMapping("/new")
    String ask(Locale language, Model model) {
        model.addAttribute("form", new AccountForm("", "", "", null, OnceOnly.newKey()));
        return form(language, model);
    }

    @PostMapping
    String create(
            @Valid @ModelAttribute("form") AccountForm form,
            BindingResult problems,
            Locale language,
            HttpServletResponse response,
            Model model) {
        Optional<Role> role = role(form.role());
        if (role.isEmpty() && !problems.hasFieldErrors("role")) {
            problems.rejectValue("role", "account.constraint.role");
        }
        if (!problems.hasErrors() && role.isPresent()) {
            try {
                var made = administration.create(
                        new NewAccount(form.username(), form.fullName(), role.get(), form.unit()),
                        OnceOnly.key(form.key()));
                return page(made.accountId(), made.password(), model);
            } catch (RuleViolation refusal) {
                problems.rejectValue(
                        field(refusal),
                        refusal.messageKey(),
                        refusal.arguments().toArray(),
                        null);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(language, model);
    }

    @GetMapping("/{id}")
    String show(@PathVariable long id, Model model) {
        return page(id, null, model);
    }

    /** Answers with the page itself: kept for a redirect, the password would be written down in the session. */
    @PostMapping("/{id}/password")
    String resetPassword(@PathVariable long id, @RequestParam(required = false) @Nullable String key, Model model) {
        return page(id, administration.resetPassword(id, OnceOnly.key(key)).password(), model);
    }

    @PostMapping("/{id}/disable")
    String disable(@PathVariable long id, RedirectAttributes redirect) {
        administration.disable(id);
        return done(id, "account.disabled.done", redirect);
    }

    @PostMapping("/{id}/enable")
    String enable(@PathVariable long id, RedirectAttributes redirect) {
        administration.enable(id);
        return done(id, "account.enabled.done", redirect);
    }

    @PostMapping("/{id}/sessions/end")
    String endSessions(@PathVariable long id, RedirectAttributes redirect) {
        administration.endSessions(id);
        return done(id, "account.sessions.ended.done", redirect);
    }

    private String page(long id, @Nullable String oneTimePassword, Model model) {
        model.addAttribute("account", list.find(id).orElseThrow(() -> new NotFoundException("account " + id)));
        model.addAttribute("oneTimePassword", oneTimePassword);
        model.addAttribute("resetKey", OnceOnly.newKey());
        return "admin/accounts-account";
    }

    private String form(Locale language, Model model) {
        model.addAttribute("roles", roles(language));
        model.addAttribute(
                "units",
                wardsToday().stream()
                        .map(ward -> new Choice(ward.slug(), ward.name()))
                        .toList());
        return "admin/accounts-new";
    }

    private String done(long id, String key, RedirectAttributes redirect) {
        String name = list.find(id).map(AccountList.Row::fullName).orElse("");
        redirect.addFlashAttribute(Notice.FLASH, Notice.good(key, name));
        return "redirect:/admin/accounts/" + id;
    }

    private List<ReportingUnit> wardsToday() {
        LocalDate today = LocalDate.now(clock);
        return territory.unitsDuring(new DateRange(today, today)).stream()
                .filter(ReportingUnit::isWard)
                .toList();
    }

    private List<Choice> roles(Locale language) {
        return Arrays.stream(Role.values())
                .map(role -> new Choice(role.name(), messages.getMessage("account.role." + role, null, language)))
                .toList();
    }

    private static Optional<Role> role(String name) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(name))
                .findFirst();
    }

    private static String field(RuleViolation refusal) {
        if (refusal.messageKey().startsWith("account.unit")) {
            return "unit";
        }
        return refusal.messageKey().contains(".full-name") ? "fullName" : "username";
    }
}
