package vn.sophongtrao.territory.place;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import vn.sophongtrao.platform.record.RecordPlace;
import vn.sophongtrao.platform.record.Register;
import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.platform.vocabulary.Word;
import vn.sophongtrao.platform.web.FormReading;
import vn.sophongtrao.territory.ReportingUnit;
import vn.sophongtrao.territory.Territory;

/** What the pages of a place show. */
@Component
class PlacePages {

    static final Register REGISTER = Register.of("places", "territory.place.list.title", "/places");

    private static final int SHORT = 48;

    private final PlaceVocabulary vocabulary;
    private final PlaceReading reading;
    private final Territory territory;
    private final ObjectProvider<PlaceContribution> contributions;
    private final Clock clock;

    PlacePages(
            PlaceVocabulary vocabulary,
            PlaceReading reading,
            Territory territory,
            ObjectProvider<PlaceContribution> contributions,
            Clock clock) {
        this.vocabulary = vocabulary;
        this.reading = reading;
        this.territory = territory;
        this.contributions = contributions;
        this.clock = clock;
    }

    static RecordPlace place(PlaceView place) {
        return REGISTER.at(
                place.id(),
                shortened(place.name()),
                Message.of("territory.place.called", place.name()),
                Message.of("territory.place.called", shortened(place.name())));
    }

    void show(PlaceView place, Model model) {
        PlaceWords words = vocabulary.current();
        Long level = place.levelId();
        model.addAttribute("place", place(place));
        model.addAttribute("entry", place);
        model.addAttribute("unit", territory.unit(place.reportingUnitId()));
        model.addAttribute("kind", words.kinds().get(place.kindId()));
        model.addAttribute("level", level == null ? null : words.levels().get(level));
        model.addAttribute("scope", scope(words, place));
        model.addAttribute(
                "sections",
                contributions
                        .orderedStream()
                        .map(contribution -> contribution.section(place.id()))
                        .toList());
    }

    String askNew(PlaceForm form, ReportingUnit unit, Locale language, Model model) {
        model.addAttribute("heading", recordingFor(unit));
        model.addAttribute("unit", unit);
        model.addAttribute("action", REGISTER.path());
        model.addAttribute("draft", REGISTER.entering());
        model.addAttribute("ended", false);
        return form(form, language, model);
    }

    String askChange(PlaceForm form, PlaceView entry, Locale language, Model model) {
        RecordPlace place = place(entry);
        model.addAttribute("place", place);
        model.addAttribute("heading", Message.of("record.edit.title", place.named()));
        model.addAttribute("unit", territory.unit(entry.reportingUnitId()));
        model.addAttribute("action", place.path());
        model.addAttribute("draft", place.path());
        model.addAttribute("ended", entry.isEnded());
        return form(form, language, model);
    }

    /** Shows, where the form was refused for its name, the places that are called alike. */
    void showNamesakes(FormReading typed, PlaceForm form, long unitId, long itself, Model model) {
        boolean alike =
                typed.problems().stream().anyMatch(problem -> problem.key().equals(PlaceRegister.NAMESAKE));
        if (alike || form.another()) {
            PlaceWords words = vocabulary.current();
            model.addAttribute(
                    "namesakes",
                    reading.namesakes(unitId, form.name(), itself).stream()
                            .map(row -> new Namesake(
                                    row.id(), row.name(), words.kinds().get(row.kindId())))
                            .toList());
        }
    }

    /** A place that is called alike. */
    record Namesake(long id, String name, Word kind) {}

    /** What entering a place is called, for the unit or for the office. */
    static Message recordingFor(ReportingUnit unit) {
        return Message.of(unit.isOffice() ? "territory.place.new.link.office" : "territory.place.new.link");
    }

    private static Message scope(PlaceWords words, PlaceView place) {
        return Message.of(
                words.isRecognisable(place.kindId(), place.levelId())
                        ? "territory.place.scope.in"
                        : "territory.place.scope.out");
    }

    private String form(PlaceForm form, Locale language, Model model) {
        if (!model.containsAttribute(FormReading.FORM)) {
            model.addAttribute(FormReading.FORM, form);
        }
        if (!model.containsAttribute("namesakes")) {
            model.addAttribute("namesakes", List.of());
        }
        LocalDate today = LocalDate.now(clock);
        PlaceWords words = vocabulary.current();
        model.addAttribute("register", REGISTER);
        model.addAttribute("kinds", words.kinds().choices(today, form.kind(), language));
        model.addAttribute("levels", words.levels().choices(today, form.level(), language));
        return "territory/place-form";
    }

    private static String shortened(String name) {
        return name.length() <= SHORT ? name : name.substring(0, SHORT - 1).strip() + "…";
    }
}
