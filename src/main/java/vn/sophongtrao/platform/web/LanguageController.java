package vn.sophongtrao.platform.web;

import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Changes the language and comes back to the page. */
@Controller
class LanguageController {

    private final Languages languages;
    private final ApplicationEventPublisher events;

    LanguageController(Languages languages, ApplicationEventPublisher events) {
        this.languages = languages;
        this.events = events;
    }

    @PostMapping("/language")
    String choose(
            @RequestParam(required = false) @Nullable String language,
            @RequestParam(required = false) @Nullable String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        Locale chosen = Languages.of(language);
        languages.choose(chosen, request, response);
        events.publishEvent(new LanguageChosen(chosen));
        return "redirect:" + LocalPath.of(back);
    }
}
