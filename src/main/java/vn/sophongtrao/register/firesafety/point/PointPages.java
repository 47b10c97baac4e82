package vn.sophongtrao.register.firesafety.point;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import vn.sophongtrao.indicator.figures.CountedSources;
import vn.sophongtrao.platform.record.RecordPlace;
import vn.sophongtrao.platform.record.Register;
import vn.sophongtrao.platform.record.RestrictedViews;
import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.platform.web.FormReading;
import vn.sophongtrao.register.firesafety.map.Maps;
import vn.sophongtrao.territory.RegisterUnits;
import vn.sophongtrao.territory.ReportingUnit;
import vn.sophongtrao.territory.Territory;

/** What the pages of a point show. */
@Component
class PointPages {

    static final Register REGISTER =
            Register.of("fire-safety-points", "firesafety.point.list.title", "/fire-safety/points");

    /** What entering a point is called. */
    static final Message ENTERING = Message.of("firesafety.point.new.link");

    private final EquipmentVocabulary vocabulary;
    private final RestrictedViews views;
    private final RegisterUnits units;
    private final Territory territory;
    private final Clock clock;
    private final CountedSources counted;
    private final Maps maps;

    PointPages(
            EquipmentVocabulary vocabulary,
            RestrictedViews views,
            RegisterUnits units,
            Territory territory,
            Clock clock,
            CountedSources counted,
            Maps maps) {
        this.vocabulary = vocabulary;
        this.views = views;
        this.units = units;
        this.territory = territory;
        this.clock = clock;
        this.counted = counted;
        this.maps = maps;
    }

    /** A quantity in the form. */
    record Field(String name, Message label) {}

    static RecordPlace place(PointView point) {
        return place(point.id(), point.code());
    }

    static RecordPlace place(long id, String code) {
        return REGISTER.at(
                id, code, Message.of("firesafety.point.title", code), Message.of("firesafety.point.named", code));
    }

    void show(PointView point, Model model) {
        putOnRecord(point);
        model.addAttribute("place", place(point));
        model.addAttribute("point", point);
        model.addAttribute("unit", territory.unit(point.reportingUnitId()));
        model.addAttribute("equipment", equipment(point));
        model.addAttribute("counts", counts(point));
    }

    String askNew(PointForm form, ReportingUnit unit, Model model) {
        model.addAttribute("heading", ENTERING);
        model.addAttribute("unit", unit);
        model.addAttribute("action", REGISTER.path());
        model.addAttribute("draft", REGISTER.entering());
        model.addAttribute("ended", false);
        return form(form, model);
    }

    String askChange(PointForm form, PointView point, Model model) {
        putOnRecord(point);
        RecordPlace place = place(point);
        model.addAttribute("place", place);
        model.addAttribute("heading", Message.of("record.edit.title", place.named()));
        model.addAttribute("unit", territory.unit(point.reportingUnitId()));
        model.addAttribute("action", place.path());
        model.addAttribute("draft", place.path());
        model.addAttribute("ended", point.isEnded());
        return form(form, model);
    }

    /** That the reader is shown a telephone. */
    private void putOnRecord(PointView point) {
        if (point.keeperPhone() != null && units.readsRestricted()) {
            views.shown("firesafety.phone-shown", place(point));
        }
    }

    /** In which reports it counts. */
    Message counts(PointView point) {
        LocalDate endedOn = point.endedOn();
        if (point.isWithdrawn()) {
            return Message.of("firesafety.counts.withdrawn");
        }
        if (!counted.isCountedToday(LivingPoints.NAME)) {
            return Message.of("record.typed");
        }
        return endedOn == null
                ? Message.of("firesafety.counts.active", point.establishedOn())
                : Message.of("firesafety.counts.ended", point.establishedOn(), endedOn);
    }

    private String form(PointForm form, Model model) {
        LocalDate today = LocalDate.now(clock);
        if (!model.containsAttribute(FormReading.FORM)) {
            model.addAttribute(FormReading.FORM, form);
        }
        model.addAttribute("register", REGISTER);
        maps.offerPicking(model);
        model.addAttribute(
                "kinds",
                vocabulary.current().all().stream()
                        .filter(kind -> kind.isInUse(today) || form.equipment().containsKey(kind.key()))
                        .map(kind -> new Field(kind.field(), kind.name()))
                        .toList());
        return "firesafety/point-form";
    }

    private List<Message> equipment(PointView point) {
        return vocabulary.current().inOrder(Quantities.read(point.equipment())).entrySet().stream()
                .map(entry -> Message.of(
                        "firesafety.equipment.counted", entry.getKey().name(), entry.getValue()))
                .toList();
    }
}
