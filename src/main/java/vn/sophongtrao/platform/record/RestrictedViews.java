package vn.sophongtrao.platform.record;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import vn.sophongtrao.platform.AuditableEvent;

/** Puts on record that somebody is shown what only some roles read of a record: which record, never what stands in it. */
@Component
public class RestrictedViews {

    private final ApplicationEventPublisher events;

    RestrictedViews(ApplicationEventPublisher events) {
        this.events = events;
    }

    /**
     * One event, before the page goes out.
     *
     * @param kind what is shown, module first: {@code award.recipient-shown}
     * @param record whose it is
     */
    public void shown(String kind, RecordPlace record) {
        events.publishEvent(AuditableEvent.of(kind, record.path()));
    }
}
