package vn.sophongtrao.register.movement;

import java.util.List;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.sophongtrao.platform.record.RecordPlace;
import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.platform.text.VietnameseDate;
import vn.sophongtrao.platform.web.Notice;
import vn.sophongtrao.territory.Territory;

/** Where the sites, events and activities of a model stand among the pages. */
@Component
class PartPages {

    private final ModelReading reading;
    private final MovementVocabulary vocabulary;
    private final Territory territory;

    PartPages(ModelReading reading, MovementVocabulary vocabulary, Territory territory) {
        this.reading = reading;
        this.vocabulary = vocabulary;
        this.territory = territory;
    }

    /**
     * Something that can be taken back.
     *
     * @param facts what tells it from others
     */
    record Entry(RecordPlace place, List<Object> facts, long version) {}

    RecordPlace place(ModelView model, SiteView site) {
        String place = site.place();
        String called = place == null ? territory.unit(site.reportingUnitId()).name() : place;
        return ModelPages.place(model, Part.SITES, site.id(), called, Message.of("movement.site.named", called));
    }

    /** What a form is to take back. */
    Entry toChange(ModelView model, Part part, long id) {
        return switch (part) {
            case SITES -> {
                SiteView site = reading.siteToChange(model.id(), id);
                yield new Entry(
                        place(model, site),
                        List.of(
                                territory.unit(site.reportingUnitId()).atHead(),
                                Message.of("movement.list.since", site.launchedOn())),
                        site.version());
            }
            case EVENTS -> {
                EventView event = reading.eventToChange(model.id(), id);
                String on = VietnameseDate.format(event.happenedOn());
                yield new Entry(
                        ModelPages.place(model, part, id, on, Message.of("movement.event.named", on)),
                        List.of(ModelPages.what(event, vocabulary.current())),
                        event.version());
            }
            case ACTIVITIES -> {
                ActivityView activity = reading.activityToChange(model.id(), id);
                String on = VietnameseDate.format(activity.happenedOn());
                yield new Entry(
                        ModelPages.place(model, part, id, on, Message.of("movement.activity.named", on)),
                        List.of(activity.what()),
                        activity.version());
            }
        };
    }

    /**
     * Back to the model, where the part stands.
     *
     * @param form the {@code data-draft} of the form that was taken, empty for none
     */
    String done(ModelView model, Part part, String noticeKey, String form, RedirectAttributes redirect) {
        redirect.addFlashAttribute(
                Notice.FLASH,
                Notice.good(noticeKey, ModelPages.place(model).named()).forDraft(form));
        return back(model, part);
    }

    static String back(ModelView model, Part part) {
        return "redirect:" + ModelPages.place(model).path() + "#" + part.path();
    }
}
