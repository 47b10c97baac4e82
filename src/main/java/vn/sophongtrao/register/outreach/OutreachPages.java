package vn.sophongtrao.register.outreach;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import vn.sophongtrao.calendar.ReportingCalendar;
import vn.sophongtrao.calendar.ReportingPeriod;
import vn.sophongtrao.indicator.figures.CountedSources;
import vn.sophongtrao.platform.record.RecordPlace;
import vn.sophongtrao.platform.record.Register;
import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.platform.web.FormReading;
import vn.sophongtrao.territory.ReportingUnit;
import vn.sophongtrao.territory.Territory;

/** What the pages of a session show. */
@Component
class OutreachPages {

    static final Register REGISTER = Register.of("outreach", "outreach.list.title", "/outreach");

    private final OutreachVocabulary vocabulary;
    private final ReportingCalendar calendar;
    private final Territory territory;
    private final Clock clock;
    private final CountedSources counted;

    OutreachPages(
            OutreachVocabulary vocabulary,
            ReportingCalendar calendar,
            Territory territory,
            Clock clock,
            CountedSources counted) {
        this.vocabulary = vocabulary;
        this.calendar = calendar;
        this.territory = territory;
        this.clock = clock;
        this.counted = counted;
    }

    static RecordPlace place(OutreachView outreach) {
        return place(outreach.id(), outreach.code());
    }

    static RecordPlace place(long id, String code) {
        return REGISTER.at(id, code, Message.of("outreach.title", code), Message.of("outreach.named", code));
    }

    void show(OutreachView outreach, Model model) {
        OutreachWords words = vocabulary.current();
        model.addAttribute("place", place(outreach));
        model.addAttribute("outreach", outreach);
        model.addAttribute("unit", territory.unit(outreach.reportingUnitId()));
        model.addAttribute("kind", words.kinds().get(outreach.kindId()));
        model.addAttribute("audience", words.audiences().get(outreach.audienceId()));
        model.addAttribute("counts", counts(outreach));
    }

    String askNew(OutreachForm form, ReportingUnit unit, Locale language, Model model) {
        model.addAttribute("heading", recordingFor(unit));
        model.addAttribute("unit", unit);
        model.addAttribute("action", REGISTER.path());
        model.addAttribute("draft", REGISTER.entering());
        return form(form, language, model);
    }

    String askChange(OutreachForm form, OutreachView outreach, Locale language, Model model) {
        RecordPlace place = place(outreach);
        model.addAttribute("place", place);
        model.addAttribute("heading", Message.of("record.edit.title", place.named()));
        model.addAttribute("unit", territory.unit(outreach.reportingUnitId()));
        model.addAttribute("action", place.path());
        model.addAttribute("draft", place.path());
        return form(form, language, model);
    }

    /** What entering a session is called, for the unit or for the office. */
    static Message recordingFor(ReportingUnit unit) {
        return Message.of(unit.isOffice() ? "outreach.new.link.office" : "outreach.new.link");
    }

    /** Whether it stands in the book. */
    static Message state(boolean withdrawn) {
        return Message.of(withdrawn ? "outreach.state.withdrawn" : "outreach.state.held");
    }

    /** To which month it belongs, or why to none. */
    Message counts(OutreachView outreach) {
        if (outreach.withdrawn()) {
            return Message.of("outreach.counts.withdrawn");
        }
        ReportingPeriod period = calendar.holding(outreach.heldOn()).orElse(null);
        if (period == null) {
            return Message.of("outreach.counts.nowhere");
        }
        Message month = Message.of(
                "outreach.counts.month",
                YearMonth.of(period.year(), period.month()),
                period.firstDay(),
                period.lastDay());
        return counted.isCounted(HeldSessions.NAME, period.lastDay()) ? month : Message.of("record.month.typed", month);
    }

    private String form(OutreachForm form, Locale language, Model model) {
        OutreachWords words = vocabulary.current();
        LocalDate today = LocalDate.now(clock);
        if (!model.containsAttribute(FormReading.FORM)) {
            model.addAttribute(FormReading.FORM, form);
        }
        model.addAttribute("register", REGISTER);
        model.addAttribute("kinds", words.kinds().choices(today, form.kind(), language));
        model.addAttribute("audiences", words.audiences().choices(today, form.audience(), language));
        return "outreach/form";
    }
}
