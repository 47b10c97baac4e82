package vn.sophongtrao.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

import vn.sophongtrao.platform.web.Languages;
import vn.sophongtrao.platform.web.LocalPath;

/** The page to sign in. */
@Controller
class SignInController {

    /** Attribute with the {@link CarriedForm} of a request that came too late. */
    static final String CARRIED = "carried";

    /** Where such a request is answered. */
    static final String RESEND = "/login/resend";

    private final SignIn signIn;
    private final PersonSessions sessions;
    private final CurrentPerson person;
    private final Languages languages;
    private final ObjectProvider<SignInNotice> notices;

    SignInController(
            SignIn signIn,
            PersonSessions sessions,
            CurrentPerson person,
            Languages languages,
            ObjectProvider<SignInNotice> notices) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.person = person;
        this.languages = languages;
        this.notices = notices;
    }

    @GetMapping("/login")
    String ask(
            @RequestParam(required = false) @Nullable String next,
            @RequestParam(name = "signed-out", required = false) @Nullable String signedOut,
            Model model) {
        if (person.find().isPresent()) {
            return "redirect:" + LocalPath.of(next);
        }
        model.addAttribute("signedOut", signedOut != null);
        return page("", next, null, model);
    }

    /** A form came too late: it waits in the page, for its person to send it once more or to sign in before. */
    @PostMapping(RESEND)
    String resend(
            @RequestAttribute(name = CARRIED, required = false) @Nullable CarriedForm carried,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (carried == null) {
            return "redirect:/login";
        }
        String page = LocalPath.of(request.getHeader(HttpHeaders.REFERER));
        if (person.find().isPresent()) {
            response.setStatus(HttpStatus.FORBIDDEN.value());
            return resend(carried, page, model);
        }
        response.setStatus(HttpStatus.UNAUTHORIZED.value());
        return page("", page, carried, model);
    }

    private static String resend(CarriedForm carried, String page, Model model) {
        model.addAttribute("carried", carried);
        model.addAttribute("page", page);
        return "account/resend";
    }

    @PostMapping("/login")
    String signIn(
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(required = false) @Nullable String next,
            @RequestParam(required = false) @Nullable String carriedTo,
            @RequestParam(name = CARRIED, required = false) @Nullable String carriedText,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        CarriedForm carried = CarriedForm.read(carriedTo, carriedText).orElse(null);
        try {
            signIn.signIn(username, password, request.getRemoteAddr(), welcome -> {
                sessions.begin(welcome, request, response);
                if (welcome.language() != null) {
                    languages.choose(Languages.of(welcome.language()), request, response);
                }
            });
            return carried == null ? "redirect:" + LocalPath.of(next) : resend(carried, LocalPath.of(next), model);
        } catch (SignInRefused refusal) {
            boolean mustWait = refusal.messageKey().equals("account.sign-in.wait");
            response.setStatus((mustWait ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.UNAUTHORIZED).value());
            model.addAttribute("refusal", refusal);
            return page(username.length() > 100 ? username.substring(0, 100) : username, next, carried, model);
        }
    }

    private String page(String username, @Nullable String next, @Nullable CarriedForm carried, Model model) {
        String back = LocalPath.of(next);
        model.addAttribute("username", username);
        model.addAttribute("next", back);
        model.addAttribute("comesBack", !back.equals("/"));
        model.addAttribute(CARRIED, carried);
        model.addAttribute(
                "notices",
                notices.orderedStream()
                        .flatMap(notice -> notice.shown().stream())
                        .toList());
        return "account/sign-in";
    }
}
