package vn.sophongtrao.register.incident;

import java.util.Locale;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What officers choose from when they enter an incident, as the administrator reads it. */
@Controller
class CategoriesController {

    private final IncidentVocabulary vocabulary;

    CategoriesController(IncidentVocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @GetMapping("/admin/categories")
    String list(Locale language, Model model) {
        model.addAttribute("language", language);
        model.addAttribute("categories", vocabulary.categories());
        model.addAttribute("kinds", vocabulary.seizureKinds());
        return "admin/categories";
    }
}
