package vn.sophongtrao.register.incident;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import vn.sophongtrao.calendar.ReportingCalendar;
import vn.sophongtrao.calendar.ReportingPeriod;
import vn.sophongtrao.platform.record.RecordPlace;
import vn.sophongtrao.platform.record.Register;
import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.platform.web.Choice;
import vn.sophongtrao.platform.web.FormReading;
import vn.sophongtrao.register.movement.models.MovementModels;
import vn.sophongtrao.territory.ReportingUnit;
import vn.sophongtrao.territory.Territory;

/** What the pages of an incident show. */
@Component
class IncidentPages {

    static final Register REGISTER = Register.of("incidents", "incident.list.title", "/incidents");

    private final IncidentVocabulary vocabulary;
    private final MovementModels models;
    private final ReportingCalendar calendar;
    private final Territory territory;
    private final Clock clock;

    IncidentPages(
            IncidentVocabulary vocabulary,
            MovementModels models,
            ReportingCalendar calendar,
            Territory territory,
            Clock clock) {
        this.vocabulary = vocabulary;
        this.models = models;
        this.calendar = calendar;
        this.territory = territory;
        this.clock = clock;
    }

    /** A quantity in the form. */
    record Field(String name, Message label) {}

    static RecordPlace place(IncidentView incident) {
        return place(incident.id(), incident.code());
    }

    static RecordPlace place(long id, String code) {
        return REGISTER.at(id, code, Message.of("incident.title", code), Message.of("incident.named", code));
    }

    void show(IncidentView incident, Locale language, Model model) {
        IncidentWords words = vocabulary.current();
        model.addAttribute("place", place(incident));
        model.addAttribute("incident", incident);
        model.addAttribute("unit", territory.unit(incident.reportingUnitId()));
        model.addAttribute("category", words.categories().get(incident.categoryId()));
        model.addAttribute("seized", seized(incident, words, language));
        model.addAttribute("standing", standing(incident));
    }

    /** The models that a new incident of the unit can name: those alive there today, its predecessors' among them. */
    List<Choice> models(ReportingUnit unit) {
        LocalDate today = LocalDate.now(clock);
        return models.choices(territory.withPredecessors(unit.id(), today), today);
    }

    /** Those that the incident can name: the model it names can be kept, whatever has become of it. */
    List<Choice> models(IncidentView incident) {
        List<Choice> offered = new ArrayList<>(models(territory.unit(incident.reportingUnitId())));
        Long standing = incident.modelId();
        String name = incident.modelName();
        if (standing != null
                && name != null
                && offered.stream().noneMatch(one -> one.value().equals(standing.toString()))) {
            offered.add(new Choice(standing.toString(), name));
        }
        return offered;
    }

    String askNew(IncidentForm form, ReportingUnit unit, List<Choice> models, Locale language, Model model) {
        model.addAttribute("heading", recordingFor(unit));
        model.addAttribute("unit", unit);
        model.addAttribute("action", REGISTER.path());
        model.addAttribute("draft", REGISTER.entering());
        return form(form, models, language, model);
    }

    String askChange(IncidentForm form, IncidentView incident, List<Choice> models, Locale language, Model model) {
        RecordPlace place = place(incident);
        model.addAttribute("place", place);
        model.addAttribute("heading", Message.of("record.edit.title", place.named()));
        model.addAttribute("unit", territory.unit(incident.reportingUnitId()));
        model.addAttribute("action", place.path());
        model.addAttribute("draft", place.path());
        return form(form, models, language, model);
    }

    /** What entering an incident is called, for the unit or for the office. */
    static Message recordingFor(ReportingUnit unit) {
        return Message.of(unit.isOffice() ? "incident.new.link.office" : "incident.new.link");
    }

    /** To which month it belongs, or why to none. */
    Message standing(IncidentView incident) {
        if (incident.isWithdrawn()) {
            return Message.of("incident.counts.withdrawn");
        }
        LocalDate handledOn = incident.handledOn();
        if (handledOn == null) {
            return Message.of("incident.counts.open");
        }
        ReportingPeriod period = calendar.holding(handledOn).orElse(null);
        return period == null
                ? Message.of("incident.counts.nowhere")
                : Message.of(
                        "incident.counts.month",
                        YearMonth.of(period.year(), period.month()),
                        period.firstDay(),
                        period.lastDay());
    }

    private String form(IncidentForm form, List<Choice> models, Locale language, Model model) {
        IncidentWords words = vocabulary.current();
        LocalDate today = LocalDate.now(clock);
        if (!model.containsAttribute(FormReading.FORM)) {
            model.addAttribute(FormReading.FORM, form);
        }
        model.addAttribute("register", REGISTER);
        model.addAttribute("models", models);
        model.addAttribute("categories", words.categories().choices(today, form.category(), language));
        model.addAttribute(
                "kinds",
                words.kinds().stream()
                        .filter(kind -> kind.isInUse(today) || form.seized().containsKey(kind.key()))
                        .map(kind -> new Field(kind.field(), kind.name()))
                        .toList());
        return "incident/form";
    }

    private static List<String> seized(IncidentView incident, IncidentWords words, Locale language) {
        return words.inOrder(Quantities.read(incident.seized())).entrySet().stream()
                .map(entry -> entry.getKey().counted(entry.getValue(), language))
                .toList();
    }
}
