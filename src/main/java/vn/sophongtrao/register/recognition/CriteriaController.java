package vn.sophongtrao.register.recognition;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.platform.web.ListSearch;

/** The wards' criteria of a year, with the numbers behind them. */
@Controller
class CriteriaController {

    private static final String PATH = "/recognitions/criteria";

    private final Criteria criteria;
    private final RecognitionYears years;
    private final WritableSubjects subjects;

    CriteriaController(Criteria criteria, RecognitionYears years, WritableSubjects subjects) {
        this.criteria = criteria;
        this.years = years;
        this.subjects = subjects;
    }

    @GetMapping(PATH)
    String show(@RequestParam Map<String, String> sent, Model model) {
        ListSearch search = ListSearch.of(PATH, sent);
        Integer asked = search.one("year", Message.of("recognition.field.year"), years::find);
        int year = asked == null ? years.current() : asked;
        List<WardCriteria> wards = criteria.all(year);
        model.addAttribute("register", RecognitionPages.REGISTER);
        model.addAttribute("search", search);
        model.addAttribute("year", String.valueOf(year));
        model.addAttribute("window", SubjectKind.WARD.window(year));
        model.addAttribute("years", RecognitionPages.choices(years.all()));
        model.addAttribute("wards", wards);
        model.addAttribute(
                "fulfilled", wards.stream().filter(WardCriteria::isFulfilled).count());
        model.addAttribute("addable", subjects.offersAdding());
        return "recognition/criteria";
    }
}
