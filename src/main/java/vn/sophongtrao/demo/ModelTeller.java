package vn.sophongtrao.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import vn.sophongtrao.platform.time.ClockConfiguration;
import vn.sophongtrao.register.movement.ActivityDetails;
import vn.sophongtrao.register.movement.EventDetails;
import vn.sophongtrao.register.movement.ModelDetails;
import vn.sophongtrao.register.movement.ModelRegister;
import vn.sophongtrao.register.movement.NewActivity;
import vn.sophongtrao.register.movement.NewModel;
import vn.sophongtrao.register.movement.NewSite;
import vn.sophongtrao.register.movement.PartRegister;
import vn.sophongtrao.register.movement.SiteDetails;
import vn.sophongtrao.territory.ReportingUnit;

/** Tells the models with their own sites, what happens to them, and at each year's end how they are rated. */
@Component
@Order(20)
class ModelTeller implements RegisterTeller {

    private static final List<String> RATINGS = List.of("good", "good", "good", "fair", "fair", "average");

    private final DemoStage stage;
    private final DemoModels models;
    private final ModelRegister register;
    private final PartRegister parts;
    private final Map<String, Told> told = new HashMap<>();

    ModelTeller(DemoStage stage, DemoModels models, ModelRegister register, PartRegister parts) {
        this.stage = stage;
        this.models = models;
        this.register = register;
        this.parts = parts;
    }

    private record Told(long id, DemoModels.Model model) {}

    @Override
    public void tellBefore(ReportingUnit unit, Instant moment) {
        LocalDate today = moment.atZone(ClockConfiguration.ZONE).toLocalDate();
        models.before(unit, today).forEach(model -> enter(unit, model, today));
    }

    @Override
    public void tell(ReportingUnit unit, ToldMonth month) {
        for (Told model : own(unit)) {
            models.events(model.model()).stream()
                    .filter(event -> month.holds(event.happenedOn()))
                    .forEach(event -> parts.addEvent(model.id(), details(event), key(unit, month, event)));
            rate(model, month);
            addActivity(unit, model, month);
        }
        models.launched(unit, month.period()).stream()
                .filter(model -> month.holds(model.launchedOn()))
                .forEach(model -> enter(unit, model, month.until()));
    }

    /** The id of a model that was told. */
    long idOf(String name) {
        Told model = told.get(name);
        if (model == null) {
            throw new IllegalStateException("the demo has not told of " + name + " yet");
        }
        return model.id();
    }

    private List<Told> own(ReportingUnit unit) {
        return told.values().stream()
                .filter(model -> model.model().unit().equals(unit.slug()))
                .sorted((one, other) -> Long.compare(one.id(), other.id()))
                .toList();
    }

    private void enter(ReportingUnit unit, DemoModels.Model model, LocalDate until) {
        List<NewSite> sites = models.sitesOf(model, unit).stream()
                .filter(site -> !site.launchedOn().isAfter(until))
                .map(site -> new NewSite(unit.id(), details(site)))
                .toList();
        List<EventDetails> events = models.events(model).stream()
                .filter(event -> !event.happenedOn().isAfter(until))
                .map(ModelTeller::details)
                .toList();
        long id = register.record(new NewModel(
                unit.id(),
                new ModelDetails(
                        model.name(),
                        model.kind(),
                        model.lead(),
                        model.launchedOn(),
                        model.scheme(),
                        model.programmeFrom(),
                        model.programmeTo(),
                        model.partners(),
                        model.about()),
                sites,
                events,
                Map.of(),
                List.of(),
                null));
        told.put(model.name(), new Told(id, model));
    }

    private void rate(Told model, ToldMonth month) {
        if (month.yearEnded() && month.period().isLastOfYear()) {
            String rating = RATINGS.get(
                    Seed.below(RATINGS.size(), "rating", model.model().name(), month.year()));
            parts.rate(model.id(), month.year(), rating);
        }
    }

    /** Once a year something is done within a model. */
    private void addActivity(ReportingUnit unit, Told model, ToldMonth month) {
        String name = model.model().name();
        LocalDate day = month.someDay("activity", name, month.year());
        if (Seed.below(12, "activity-month", name, month.year()) + 1 == month.month() && month.holds(day)) {
            int came = 20 + Seed.below(60, "activity-people", name, month.year());
            parts.addActivity(
                    model.id(),
                    new NewActivity(unit.id(), new ActivityDetails(day, stage.text("demo.model.activity"), came)),
                    key(unit, month, name));
        }
    }

    private static UUID key(ReportingUnit unit, ToldMonth month, Object what) {
        return new UUID(
                unit.id() << 32 | month.period().id(),
                Seed.of("model-part", what.toString()).nextLong());
    }

    static SiteDetails details(DemoModels.Site site) {
        return new SiteDetails(
                site.placeKind(), site.place(), site.launchedOn(), site.partner(), site.teams(), site.members());
    }

    private static EventDetails details(DemoModels.Event event) {
        return new EventDetails(
                event.kind(), event.happenedOn(), event.scope(), event.byWhom(), null, null, event.note());
    }
}
