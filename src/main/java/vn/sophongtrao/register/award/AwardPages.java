package vn.sophongtrao.register.award;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import vn.sophongtrao.calendar.ReportingCalendar;
import vn.sophongtrao.calendar.ReportingPeriod;
import vn.sophongtrao.indicator.figures.CountedSources;
import vn.sophongtrao.platform.record.RecordPlace;
import vn.sophongtrao.platform.record.Register;
import vn.sophongtrao.platform.record.RestrictedViews;
import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.platform.vocabulary.Words;
import vn.sophongtrao.platform.web.Choice;
import vn.sophongtrao.platform.web.FormReading;
import vn.sophongtrao.register.movement.models.MovementModels;
import vn.sophongtrao.territory.ReportingUnit;
import vn.sophongtrao.territory.Territory;

/** What the pages of an award show. */
@Component
class AwardPages {

    static final Register REGISTER = Register.of("awards", "award.list.title", "/awards");

    private final AwardVocabulary vocabulary;
    private final AwardUnits units;
    private final MovementModels models;
    private final RestrictedViews views;
    private final ReportingCalendar calendar;
    private final Territory territory;
    private final Clock clock;
    private final CountedSources counted;

    AwardPages(
            AwardVocabulary vocabulary,
            AwardUnits units,
            MovementModels models,
            RestrictedViews views,
            ReportingCalendar calendar,
            Territory territory,
            Clock clock,
            CountedSources counted) {
        this.vocabulary = vocabulary;
        this.units = units;
        this.models = models;
        this.views = views;
        this.calendar = calendar;
        this.territory = territory;
        this.clock = clock;
        this.counted = counted;
    }

    static RecordPlace place(AwardView award) {
        return place(award.id(), award.code());
    }

    static RecordPlace place(long id, String code) {
        return REGISTER.at(id, code, Message.of("award.title", code), Message.of("award.named", code));
    }

    void show(AwardView award, Model page) {
        putOnRecord(award);
        AwardWords words = vocabulary.current();
        page.addAttribute("place", place(award));
        page.addAttribute("award", award);
        page.addAttribute("unit", territory.unit(award.recipientUnitId()));
        page.addAttribute("authority", words.authorities().get(award.authorityId()));
        page.addAttribute("given", words.forms().get(award.formId()));
        page.addAttribute("type", words.types().get(award.typeId()));
        page.addAttribute("recipientKind", words.recipientKinds().get(award.recipientKindId()));
        page.addAttribute("basis", LegalBasis.of(words.forms().get(award.formId()), award.decidedOn()));
        page.addAttribute("counts", counts(award));
        page.addAttribute("changeable", !award.isWithdrawn() && units.offersChange(award.reportingUnitId()));
        page.addAttribute("entering", units.offersEntering());
    }

    /** That the reader is shown a name that not everybody reads. */
    private void putOnRecord(AwardView award) {
        if (!award.publishable() && units.readsRestricted()) {
            views.shown("award.recipient-shown", place(award));
        }
    }

    /** The form of the award as it stands. */
    AwardForm form(AwardView award) {
        return AwardForm.of(award, territory.unit(award.recipientUnitId()).slug(), vocabulary.current());
    }

    /** What the form of a new award is read against. */
    AwardForm.Offered offered() {
        return offered(units.ofRecipients(), models.choices());
    }

    /** What the form of that award is read against: the model it names can be kept, whatever has become of it. */
    AwardForm.Offered offered(AwardView award) {
        List<Choice> offered = new ArrayList<>(models.choices());
        Long linked = award.modelId();
        String name = award.modelName();
        if (linked != null
                && name != null
                && offered.stream().noneMatch(one -> one.value().equals(linked.toString()))) {
            offered.add(new Choice(linked.toString(), name));
        }
        return offered(units.ofRecipients(award), offered);
    }

    String askNew(AwardForm form, AwardForm.Offered offered, Locale language, Model page) {
        ReportingUnit own = units.own();
        Words authorities = vocabulary.current().authorities();
        page.addAttribute("heading", Message.of("award.new.link"));
        page.addAttribute("unit", own);
        page.addAttribute("action", REGISTER.path());
        page.addAttribute("draft", REGISTER.entering());
        page.addAttribute("revoked", false);
        return show(form, own.isOffice() ? authorities : ofKeeper(authorities, false), offered, language, page);
    }

    String askChange(AwardForm form, AwardView award, AwardForm.Offered offered, Locale language, Model page) {
        putOnRecord(award);
        RecordPlace place = place(award);
        boolean office = territory.unit(award.reportingUnitId()).isOffice();
        page.addAttribute("place", place);
        page.addAttribute("heading", Message.of("record.edit.title", place.named()));
        page.addAttribute("unit", territory.unit(award.recipientUnitId()));
        page.addAttribute("action", place.path());
        page.addAttribute("draft", place.path());
        page.addAttribute("revoked", award.isRevoked());
        return show(form, ofKeeper(vocabulary.current().authorities(), office), offered, language, page);
    }

    String askRevocation(RevocationForm form, AwardView award, Model page) {
        if (!page.containsAttribute(FormReading.FORM)) {
            page.addAttribute(FormReading.FORM, form);
        }
        page.addAttribute("place", place(award));
        page.addAttribute("facts", facts(award));
        return "award/revocation";
    }

    /** What tells the award from others, for those who change it. */
    List<?> facts(AwardView award) {
        putOnRecord(award);
        AwardWords words = vocabulary.current();
        return List.of(
                words.forms().get(award.formId()),
                Message.of("award.decision", award.decisionNumber(), award.decidedOn()),
                award.recipientName());
    }

    /** To which month it belongs, or why to none. */
    Message counts(AwardView award) {
        if (!award.isValid()) {
            return Message.of(award.isRevoked() ? "award.counts.revoked" : "award.counts.withdrawn");
        }
        Message month = month(award);
        return counted.isCounted(AwardedAwards.NAME, award.decidedOn())
                ? month
                : Message.of("record.month.typed", month);
    }

    private Message month(AwardView award) {
        ReportingPeriod last = calendar.find(award.reportingYear(), 12).orElse(null);
        if (last != null && award.decidedOn().isAfter(last.lastDay())) {
            return Message.of("award.counts.late", YearMonth.of(last.year(), last.month()));
        }
        ReportingPeriod period = calendar.holding(award.decidedOn()).orElse(null);
        return period == null
                ? Message.of("award.counts.nowhere")
                : Message.of(
                        "award.counts.month",
                        YearMonth.of(period.year(), period.month()),
                        period.firstDay(),
                        period.lastDay());
    }

    /** The reporting years there are, the latest first. */
    List<Choice> years() {
        List<Choice> years = new ArrayList<>(calendar.years().stream()
                .map(year -> new Choice(String.valueOf(year), String.valueOf(year)))
                .toList());
        Collections.reverse(years);
        return years;
    }

    private AwardForm.Offered offered(List<ReportingUnit> recipients, List<Choice> offered) {
        return new AwardForm.Offered(vocabulary.current(), recipients, offered, calendar, LocalDate.now(clock));
    }

    /** @param authorities those that can have decided */
    private String show(AwardForm form, Words authorities, AwardForm.Offered offered, Locale language, Model page) {
        AwardWords words = offered.words();
        LocalDate today = offered.today();
        if (!page.containsAttribute(FormReading.FORM)) {
            page.addAttribute(FormReading.FORM, form);
        }
        page.addAttribute("register", REGISTER);
        page.addAttribute("authorities", authorities.choices(today, form.authority(), language));
        page.addAttribute("forms", words.forms().choices(today, form.form(), language));
        page.addAttribute("types", words.types().choices(today, form.type(), language));
        page.addAttribute("recipientKinds", words.recipientKinds().choices(today, form.recipientKind(), language));
        page.addAttribute("years", years(form.reportingYear()));
        page.addAttribute("models", offered.models());
        page.addAttribute(
                "units",
                offered.units().size() == 1
                        ? List.of()
                        : offered.units().stream()
                                .map(unit -> new Choice(unit.slug(), unit.name()))
                                .toList());
        return "award/form";
    }

    /** The years a form offers: those there are, and the one that stands. */
    private List<Choice> years(String standing) {
        List<Choice> years = years();
        if (standing.matches("[0-9]{4}")
                && years.stream().noneMatch(year -> year.value().equals(standing))) {
            years.add(new Choice(standing, standing));
        }
        return years;
    }

    private static Words ofKeeper(Words authorities, boolean office) {
        return Words.of(authorities.all().stream()
                .filter(authority -> AwardVocabulary.isOfAUnit(authority) != office)
                .toList());
    }
}
