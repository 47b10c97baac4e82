package vn.sophongtrao.register.recognition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import vn.sophongtrao.indicator.figures.CountedSources;
import vn.sophongtrao.platform.record.RecordPlace;
import vn.sophongtrao.platform.record.Register;
import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.platform.time.DateRange;
import vn.sophongtrao.platform.web.Choice;
import vn.sophongtrao.platform.web.FormReading;
import vn.sophongtrao.territory.Territory;

/** What the pages of a recognition show. */
@Component
class RecognitionPages {

    static final Register REGISTER = Register.of("recognitions", "recognition.list.title", "/recognitions");

    private static final int SHORT = 48;

    private final RecognitionVocabulary vocabulary;
    private final Criteria criteria;
    private final Territory territory;
    private final MessageSource messages;
    private final Clock clock;
    private final CountedSources counted;

    RecognitionPages(
            RecognitionVocabulary vocabulary,
            Criteria criteria,
            Territory territory,
            MessageSource messages,
            Clock clock,
            CountedSources counted) {
        this.vocabulary = vocabulary;
        this.criteria = criteria;
        this.territory = territory;
        this.messages = messages;
        this.clock = clock;
        this.counted = counted;
    }

    RecordPlace place(RecognitionView recognition) {
        return place(recognition, shortened(recognition.placeName()));
    }

    void show(RecognitionView recognition, Model model) {
        Long authority = recognition.authorityId();
        model.addAttribute("place", place(recognition));
        model.addAttribute("recognition", recognition);
        model.addAttribute("unit", territory.unit(recognition.reportingUnitId()));
        model.addAttribute("subject", subject(recognition));
        model.addAttribute("year", String.valueOf(recognition.year()));
        model.addAttribute("window", recognition.window());
        model.addAttribute(
                "authority", authority == null ? null : vocabulary.authorities().get(authority));
        Result result = recognition.result();
        model.addAttribute("result", result == null ? Message.of("recognition.standing.OPEN") : result.label());
        model.addAttribute("counts", counts(recognition));
        model.addAttribute(
                "criteria",
                recognition.isOfWard()
                        ? criteria.of(recognition.reportingUnitId(), recognition.year())
                                .orElse(null)
                        : null);
    }

    String askNew(RecognitionForm form, Subject subject, int year, Locale language, Model model) {
        model.addAttribute("heading", Message.of("recognition.new.title", subject.name(), String.valueOf(year)));
        model.addAttribute("unit", subject.unit());
        model.addAttribute("subject", subject.kind().label());
        model.addAttribute("action", REGISTER.path());
        model.addAttribute("draft", entering(form));
        model.addAttribute("back", REGISTER.entering() + "?year=" + year);
        return form(form, subject.kind().window(year), language, model);
    }

    String askChange(RecognitionForm form, RecognitionView recognition, Locale language, Model model) {
        RecordPlace place = place(recognition);
        model.addAttribute("place", place);
        model.addAttribute("heading", Message.of("record.edit.title", place.named()));
        model.addAttribute("unit", territory.unit(recognition.reportingUnitId()));
        model.addAttribute("subject", subject(recognition));
        model.addAttribute("action", place.path());
        model.addAttribute("draft", place.path());
        model.addAttribute("back", place.path());
        return form(form, recognition.window(), language, model);
    }

    /** The address of the form, under which a browser keeps what was typed into it. */
    static String entering(RecognitionForm form) {
        return REGISTER.path() + "/entry?year=" + form.year()
                + (form.place().isEmpty() ? "&unit=" + form.unit() : "&place=" + form.place());
    }

    /** In which report it counts. */
    Message counts(RecognitionView recognition) {
        if (recognition.isWithdrawn()) {
            return Message.of("recognition.counts.withdrawn");
        }
        if (!counted.isCounted(RecognisedSubjects.NAME, recognition.window().lastDay())) {
            return Message.of("record.typed");
        }
        return Message.of(
                recognition.result() == Result.MET ? "recognition.counts.met" : "recognition.counts.other",
                String.valueOf(recognition.year()));
    }

    private static Message subject(RecognitionView recognition) {
        SubjectKind kind = recognition.subject();
        return kind == null ? Message.of("recognition.subject.out") : kind.label();
    }

    /** @param name what the subject is called */
    static RecordPlace place(long id, Object name, String year) {
        return REGISTER.at(
                id, year, Message.of("recognition.title", name, year), Message.of("recognition.named", name, year));
    }

    private RecordPlace place(RecognitionView recognition, @Nullable String called) {
        Object name =
                called == null ? territory.unit(recognition.reportingUnitId()).atHead() : called;
        Object whole = recognition.placeName() == null ? name : recognition.placeName();
        String year = String.valueOf(recognition.year());
        return REGISTER.at(
                recognition.id(),
                year,
                Message.of("recognition.title", whole, year),
                Message.of("recognition.named", name, year));
    }

    private String form(RecognitionForm form, DateRange window, Locale language, Model model) {
        if (!model.containsAttribute(FormReading.FORM)) {
            model.addAttribute(FormReading.FORM, form);
        }
        model.addAttribute("register", REGISTER);
        model.addAttribute("window", window);
        model.addAttribute("results", results(messages, language));
        model.addAttribute(
                "authorities", vocabulary.authorities().choices(LocalDate.now(clock), form.authority(), language));
        return "recognition/form";
    }

    private static @Nullable String shortened(@Nullable String name) {
        return name == null || name.length() <= SHORT
                ? name
                : name.substring(0, SHORT - 1).strip() + "…";
    }

    /** The results a form offers. */
    static List<Choice> results(MessageSource messages, Locale language) {
        return Arrays.stream(Result.values())
                .map(result -> new Choice(result.key(), result.label().in(messages, language)))
                .toList();
    }

    /** The years a form or filter offers, the latest first. */
    static List<Choice> choices(List<Integer> years) {
        return years.stream()
                .sorted((one, other) -> other - one)
                .map(year -> new Choice(String.valueOf(year), String.valueOf(year)))
                .toList();
    }
}
