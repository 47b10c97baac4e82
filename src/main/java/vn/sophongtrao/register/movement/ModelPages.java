package vn.sophongtrao.register.movement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import vn.sophongtrao.platform.file.FileView;
import vn.sophongtrao.platform.file.RecordFiles;
import vn.sophongtrao.platform.record.RecordPlace;
import vn.sophongtrao.platform.record.Register;
import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.platform.vocabulary.Word;
import vn.sophongtrao.platform.web.Choice;
import vn.sophongtrao.platform.web.FormReading;
import vn.sophongtrao.register.movement.models.ModelContribution;
import vn.sophongtrao.territory.Territory;

/** What the page of a model and its form show, and where they stand. */
@Component
class ModelPages {

    static final Register REGISTER = Register.of("models", "movement.list.title", "/models");

    private static final int SHORT = 48;

    private final ModelReading reading;
    private final MovementVocabulary vocabulary;
    private final ModelUnits units;
    private final Territory territory;
    private final ObjectProvider<ModelContribution> contributions;
    private final EventFiles filing;
    private final RecordFiles files;
    private final Clock clock;

    ModelPages(
            ModelReading reading,
            MovementVocabulary vocabulary,
            ModelUnits units,
            Territory territory,
            ObjectProvider<ModelContribution> contributions,
            EventFiles filing,
            RecordFiles files,
            Clock clock) {
        this.reading = reading;
        this.vocabulary = vocabulary;
        this.units = units;
        this.territory = territory;
        this.contributions = contributions;
        this.filing = filing;
        this.files = files;
        this.clock = clock;
    }

    /** A site as the page shows it. */
    record SiteLine(
            long id,
            Message unit,
            @Nullable Long placeId,
            @Nullable Word placeKind,
            @Nullable String place,
            @Nullable String partner,
            LocalDate launchedOn,
            @Nullable LocalDate endedOn,
            @Nullable Integer teams,
            @Nullable Integer members,
            boolean active,
            boolean changeable,
            boolean withdrawable) {}

    /** What the active sites have together. */
    record SiteTotals(long active, long teams, long members) {}

    /**
     * Something of the model's life.
     *
     * @param files photographs and papers of it
     * @param takeBack id of the event that can be taken back and given files, null where none can
     */
    record LifeLine(
            String icon,
            Message what,
            LocalDate on,
            List<Message> notes,
            List<FileView> files,
            @Nullable Long takeBack) {}

    /** A year with its rating. */
    record RatingLine(String year, Word rating) {}

    /** An activity as the page shows it. */
    record ActivityLine(
            long id,
            LocalDate on,
            Message unit,
            String what,
            @Nullable Integer participants,
            boolean changeable) {}

    static RecordPlace place(ModelView model) {
        return place(model.id(), model.name());
    }

    static RecordPlace place(long id, String name) {
        return REGISTER.at(id, shortened(name), title(name), named(shortened(name)));
    }

    /**
     * Where something that belongs to a model stands: in the trail under the model.
     *
     * @param called what it is called in the trail
     * @param named it within a sentence
     */
    static RecordPlace place(ModelView model, Part part, long id, String called, Message named) {
        return parts(model, part).at(id, called, named, named);
    }

    /** Where the parts of a model stand: in the trail under the model. */
    static Register parts(ModelView model, Part part) {
        return new Register(
                REGISTER.menu(), title(shortened(model.name())), place(model).path(part.path()));
    }

    void show(ModelView model, Model page) {
        MovementWords words = vocabulary.current();
        List<SiteLine> sites = reading.sites(model.id()).stream()
                .map(site -> line(site, model, words))
                .toList();
        boolean changeable = units.offersChange(model.reportingUnitId());
        Long scheme = model.schemeId();
        page.addAttribute("place", place(model));
        page.addAttribute("model", model);
        page.addAttribute("unit", territory.unit(model.reportingUnitId()));
        page.addAttribute("kind", words.kinds().get(model.kindId()));
        page.addAttribute("lead", words.leads().get(model.leadId()));
        page.addAttribute("scheme", scheme == null ? null : words.schemes().get(scheme));
        page.addAttribute("programme", programme(model.programmeFrom(), model.programmeTo()));
        page.addAttribute("sites", sites);
        page.addAttribute("totals", totals(sites));
        page.addAttribute("life", life(model, words, changeable));
        page.addAttribute(
                "ratings",
                reading.ratings(model.id()).stream()
                        .map(rating -> new RatingLine(
                                String.valueOf(rating.year()), words.ratings().get(rating.ratingId())))
                        .toList());
        page.addAttribute(
                "activities",
                reading.activities(model.id()).stream()
                        .map(activity -> line(activity, model))
                        .toList());
        page.addAttribute(
                "sections",
                contributions
                        .orderedStream()
                        .map(contribution -> contribution.section(model.id()))
                        .toList());
        page.addAttribute("allUnits", units.readsSeveral());
        page.addAttribute("ownerRead", units.reads(model.reportingUnitId()));
        page.addAttribute("changeable", changeable);
        page.addAttribute("joinable", model.isActive() && units.offersAdding());
    }

    String askNew(ModelForm form, Locale language, Model page) {
        page.addAttribute("heading", Message.of("movement.new.link"));
        page.addAttribute("action", REGISTER.path());
        page.addAttribute("draft", REGISTER.entering());
        page.addAttribute("units", units.choices());
        page.addAttribute("unit", units.proposed());
        return form(form, language, page);
    }

    String askChange(ModelForm form, ModelView model, Locale language, Model page) {
        RecordPlace place = place(model);
        page.addAttribute("place", place);
        page.addAttribute("heading", Message.of("record.edit.title", place.named()));
        page.addAttribute("action", place.path());
        page.addAttribute("draft", place.path());
        page.addAttribute("units", List.of());
        page.addAttribute("unit", territory.unit(model.reportingUnitId()));
        return form(form, language, page);
    }

    /** “2021–2027”, “Từ năm 2021”, or that none is set. */
    static Message programme(@Nullable Integer from, @Nullable Integer to) {
        if (from != null && to != null) {
            return Message.of("movement.programme.both", String.valueOf(from), String.valueOf(to));
        }
        if (from != null) {
            return Message.of("movement.programme.from", String.valueOf(from));
        }
        return to == null
                ? Message.of("movement.programme.none")
                : Message.of("movement.programme.to", String.valueOf(to));
    }

    /** The kinds of events that a form offers. */
    static List<Choice> eventKinds(Function<Message, String> say) {
        return Arrays.stream(EventKind.values())
                .map(kind -> new Choice(kind.key(), say.apply(kind.label())))
                .toList();
    }

    private String form(ModelForm form, Locale language, Model page) {
        MovementWords words = vocabulary.current();
        LocalDate today = LocalDate.now(clock);
        if (!page.containsAttribute(FormReading.FORM)) {
            page.addAttribute(FormReading.FORM, form);
        }
        page.addAttribute("register", REGISTER);
        page.addAttribute("kinds", words.kinds().choices(today, form.kind(), language));
        page.addAttribute("leads", words.leads().choices(today, form.lead(), language));
        page.addAttribute("schemes", words.schemes().choices(today, form.scheme(), language));
        return "movement/form";
    }

    private SiteLine line(SiteView site, ModelView model, MovementWords words) {
        Long placeKind = site.placeKindId();
        boolean ours = units.offersChange(site.reportingUnitId());
        return new SiteLine(
                site.id(),
                territory.unit(site.reportingUnitId()).atHead(),
                site.placeId(),
                placeKind == null ? null : words.placeKinds().get(placeKind),
                site.place(),
                site.partner(),
                site.launchedOn(),
                site.endedOn(),
                site.teams(),
                site.members(),
                site.isActive() && !model.isWithdrawn(),
                ours && site.isActive() && model.isActive(),
                ours && !model.isWithdrawn());
    }

    private ActivityLine line(ActivityView activity, ModelView model) {
        return new ActivityLine(
                activity.id(),
                activity.happenedOn(),
                territory.unit(activity.reportingUnitId()).atHead(),
                activity.what(),
                activity.participants(),
                units.offersChange(activity.reportingUnitId()) && !model.isWithdrawn());
    }

    private static SiteTotals totals(List<SiteLine> sites) {
        List<SiteLine> active = sites.stream().filter(SiteLine::active).toList();
        return new SiteTotals(
                active.size(),
                active.stream()
                        .map(SiteLine::teams)
                        .filter(Objects::nonNull)
                        .mapToLong(Integer::longValue)
                        .sum(),
                active.stream()
                        .map(SiteLine::members)
                        .filter(Objects::nonNull)
                        .mapToLong(Integer::longValue)
                        .sum());
    }

    /** From the launch to the end, the latest first. */
    private List<LifeLine> life(ModelView model, MovementWords words, boolean changeable) {
        List<LifeLine> lines = new ArrayList<>();
        lines.add(new LifeLine(
                "flag", Message.of("movement.event.launched"), model.launchedOn(), List.of(), List.of(), null));
        LocalDate dissolved = model.dissolvedOn();
        String why = model.dissolutionReason();
        if (dissolved != null && why != null) {
            lines.add(new LifeLine(
                    "ban",
                    Message.of("movement.event.dissolved"),
                    dissolved,
                    List.of(Message.of("record.withdrawal.because", why)),
                    List.of(),
                    null));
        }
        Map<Long, List<FileView>> attached = files.of(filing, "movement_model", model.id());
        reading.events(model.id()).stream()
                .map(event -> new LifeLine(
                        event.kind().icon(),
                        what(event, words),
                        event.happenedOn(),
                        notes(event),
                        attached.getOrDefault(event.id(), List.of()),
                        changeable && !model.isWithdrawn() ? event.id() : null))
                .forEach(lines::add);
        lines.sort(Comparator.comparing(LifeLine::on).reversed());
        return lines;
    }

    /** “Nhân rộng: Toàn quốc”, “Sơ kết”. */
    static Message what(EventView event, MovementWords words) {
        Long scope = event.scopeId();
        return scope == null
                ? event.kind().label()
                : Message.of(
                        "movement.event.scoped",
                        event.kind().label(),
                        words.scopes().get(scope));
    }

    private static List<Message> notes(EventView event) {
        String by = event.byWhom();
        String number = event.decisionNumber();
        LocalDate decided = event.decidedOn();
        String note = event.note();
        Message decision = null;
        if (number != null) {
            decision = decided == null
                    ? Message.of("movement.event.decision", number)
                    : Message.of("movement.event.decision.dated", number, decided);
        } else if (decided != null) {
            decision = Message.of("movement.event.decided", decided);
        }
        return Stream.of(
                        by == null ? null : Message.of("movement.event.by", by),
                        decision,
                        note == null ? null : Message.of("movement.event.note", note))
                .filter(Objects::nonNull)
                .toList();
    }

    /** A name that begins with a quote of its own gets no second one. */
    private static Message title(String name) {
        return Message.of(name.startsWith("“") ? "movement.title.quoted" : "movement.title", name);
    }

    private static Message named(String name) {
        return Message.of(name.startsWith("“") ? "movement.named.quoted" : "movement.named", name);
    }

    private static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= SHORT
                ? name
                : name.substring(0, name.offsetByCodePoints(0, SHORT)).strip() + "…";
    }
}
