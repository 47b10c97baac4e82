package vn.sophongtrao.register.firesafety.group;

import java.time.LocalDate;

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

/** What the pages of a group show. */
@Component
class GroupPages {

    static final Register REGISTER =
            Register.of("fire-safety-groups", "firesafety.group.list.title", "/fire-safety/groups");

    /** What entering a group is called. */
    static final Message ENTERING = Message.of("firesafety.group.new.link");

    private final RestrictedViews views;
    private final RegisterUnits units;
    private final Territory territory;
    private final CountedSources counted;
    private final Maps maps;

    GroupPages(RestrictedViews views, RegisterUnits units, Territory territory, CountedSources counted, Maps maps) {
        this.views = views;
        this.units = units;
        this.territory = territory;
        this.counted = counted;
        this.maps = maps;
    }

    static RecordPlace place(GroupView group) {
        return place(group.id(), group.code(), group.number());
    }

    static RecordPlace place(long id, String code, String number) {
        return REGISTER.at(
                id, code, Message.of("firesafety.group.title", number), Message.of("firesafety.group.named", code));
    }

    void show(GroupView group, Model model) {
        putOnRecord(group);
        model.addAttribute("place", place(group));
        model.addAttribute("group", group);
        model.addAttribute("unit", territory.unit(group.reportingUnitId()));
        model.addAttribute("counts", counts(group));
    }

    String askNew(GroupForm form, ReportingUnit unit, Model model) {
        model.addAttribute("heading", ENTERING);
        model.addAttribute("unit", unit);
        model.addAttribute("action", REGISTER.path());
        model.addAttribute("draft", REGISTER.entering());
        model.addAttribute("ended", false);
        return form(form, model);
    }

    String askChange(GroupForm form, GroupView group, Model model) {
        putOnRecord(group);
        RecordPlace place = place(group);
        model.addAttribute("place", place);
        model.addAttribute("heading", Message.of("record.edit.title", place.named()));
        model.addAttribute("unit", territory.unit(group.reportingUnitId()));
        model.addAttribute("action", place.path());
        model.addAttribute("draft", place.path());
        model.addAttribute("ended", group.isEnded());
        return form(form, model);
    }

    /** That the reader is shown a telephone. */
    private void putOnRecord(GroupView group) {
        if (group.leaderPhone() != null && units.readsRestricted()) {
            views.shown("firesafety.phone-shown", place(group));
        }
    }

    /** In which reports it counts. */
    Message counts(GroupView group) {
        LocalDate endedOn = group.endedOn();
        if (group.isWithdrawn()) {
            return Message.of("firesafety.counts.withdrawn");
        }
        if (!counted.isCountedToday(LivingGroups.NAME)) {
            return Message.of("record.typed");
        }
        return endedOn == null
                ? Message.of("firesafety.counts.active", group.establishedOn())
                : Message.of("firesafety.counts.ended", group.establishedOn(), endedOn);
    }

    /** Said after saving where the number of households is one to look at again. */
    static Message unusual(int households) {
        return Message.of(
                "firesafety.group.unusual", households, FireSafetyGroup.FEWEST_USUAL, FireSafetyGroup.MOST_USUAL);
    }

    private String form(GroupForm form, Model model) {
        if (!model.containsAttribute(FormReading.FORM)) {
            model.addAttribute(FormReading.FORM, form);
        }
        model.addAttribute("register", REGISTER);
        maps.offerPicking(model);
        return "firesafety/group-form";
    }
}
