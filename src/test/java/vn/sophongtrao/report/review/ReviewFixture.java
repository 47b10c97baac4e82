package vn.sophongtrao.report.review;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.sophongtrao.account.ActingPerson;
import vn.sophongtrao.account.TestPeople;
import vn.sophongtrao.calendar.ReportingCalendar;
import vn.sophongtrao.calendar.ReportingPeriod;
import vn.sophongtrao.indicator.FigureValue;
import vn.sophongtrao.indicator.Indicator;
import vn.sophongtrao.indicator.IndicatorCatalogue;
import vn.sophongtrao.platform.vocabulary.Word;
import vn.sophongtrao.register.incident.IncidentDetails;
import vn.sophongtrao.register.incident.IncidentRegister;
import vn.sophongtrao.register.incident.IncidentVocabulary;
import vn.sophongtrao.register.incident.NewIncident;
import vn.sophongtrao.report.FigureWords;
import vn.sophongtrao.report.ReportContents;
import vn.sophongtrao.report.ReportEntry;
import vn.sophongtrao.report.ReportLife;
import vn.sophongtrao.report.ReportReading;
import vn.sophongtrao.report.ReportSubmission;
import vn.sophongtrao.report.SubmissionRequest;
import vn.sophongtrao.report.TypedWords;
import vn.sophongtrao.territory.ReportingUnit;
import vn.sophongtrao.territory.Territory;

/** Reports of the starter pack's wards in the states that a reviewer meets, reached by the steps that people take. */
@Component
public class ReviewFixture {

    private final ReportingCalendar calendar;
    private final IndicatorCatalogue catalogue;
    private final Territory territory;
    private final ActingPerson acting;
    private final ReportEntry entry;
    private final FigureWords words;
    private final ReportReading reading;
    private final ReportSubmission submission;
    private final ReportLife life;
    private final IncidentRegister incidents;
    private final IncidentVocabulary vocabulary;

    ReviewFixture(
            ReportingCalendar calendar,
            IndicatorCatalogue catalogue,
            Territory territory,
            ActingPerson acting,
            ReportEntry entry,
            FigureWords words,
            ReportReading reading,
            ReportSubmission submission,
            ReportLife life,
            IncidentRegister incidents,
            IncidentVocabulary vocabulary) {
        this.calendar = calendar;
        this.catalogue = catalogue;
        this.territory = territory;
        this.acting = acting;
        this.entry = entry;
        this.words = words;
        this.reading = reading;
        this.submission = submission;
        this.life = life;
        this.incidents = incidents;
        this.vocabulary = vocabulary;
    }

    public ReportingUnit kenhDuong() {
        return territory.unit("kenh-duong");
    }

    public ReportingUnit anBien() {
        return territory.unit("an-bien");
    }

    ReportingUnit office() {
        return territory.unit("cap-quan");
    }

    public ReportingPeriod month(int month) {
        return calendar.period(2023, month);
    }

    public <T extends @Nullable Object> T as(String username, Supplier<T> work) {
        return acting.call(username, null, work);
    }

    /** Enters ten of everything that is typed, and hands the month in. */
    public long submitted(ReportingUnit unit, ReportingPeriod period) {
        return submitted(unit, period, Map.of());
    }

    /** Enters a whole month, these figures among it, and hands it in. */
    long submitted(ReportingUnit unit, ReportingPeriod period, Map<String, FigureValue> figures) {
        Map<String, FigureValue> month = new LinkedHashMap<>();
        for (Indicator indicator :
                catalogue.inForce(period).reportedBy(unit.kind(), period).indicators()) {
            if (!indicator.isCounted()) {
                month.put(
                        indicator.key(),
                        indicator.ratio()
                                ? new FigureValue(BigDecimal.ONE, BigDecimal.ONE)
                                : FigureValue.of(BigDecimal.TEN));
            }
        }
        month.putAll(figures);
        return as(unit.isWard() ? "phuong-" + unit.slug() : TestPeople.OFFICER, () -> {
            entry.enterMonth(unit.id(), period, month);
            return submission.submit(unit.id(), period, new SubmissionRequest(UUID.randomUUID(), null, null));
        });
    }

    /** Hands the month in once more, unchanged, after answering everything that was asked. */
    void submittedAnswering(ReportingUnit unit, ReportingPeriod period, String answer) {
        answered(unit, period, answer);
        handedIn(unit, period);
    }

    /** Answers everything that was asked. */
    void answered(ReportingUnit unit, ReportingPeriod period, String answer) {
        as("phuong-" + unit.slug(), () -> {
            ReportContents contents = reading.read(unit, period);
            contents.figures()
                    .forEach((key, figure) -> contents.remarks().stream()
                            .filter(remark ->
                                    remark.indicatorId() == figure.indicator().id())
                            .forEach(remark ->
                                    words.answer(unit.id(), period, remark.id(), new TypedWords(key, answer, 0))));
            return unit;
        });
    }

    public long approved(ReportingUnit unit, ReportingPeriod period) {
        long handedIn = submitted(unit, period);
        as(TestPeople.SECOND_OFFICER, () -> {
            life.approve(unit.id(), period, handedIn, "");
            return handedIn;
        });
        return handedIn;
    }

    void returned(ReportingUnit unit, ReportingPeriod period, long handedIn) {
        as(TestPeople.SECOND_OFFICER, () -> {
            life.returnWith(unit.id(), period, handedIn, "Xem lại.");
            return handedIn;
        });
    }

    /** Types a figure as the unit does. */
    void typed(ReportingUnit unit, ReportingPeriod period, String key, long value) {
        as("phuong-" + unit.slug(), () -> {
            entry.enterMonth(unit.id(), period, Map.of(key, FigureValue.of(BigDecimal.valueOf(value))));
            return unit;
        });
    }

    /** Hands in what was typed. */
    void handedIn(ReportingUnit unit, ReportingPeriod period) {
        as(
                "phuong-" + unit.slug(),
                () -> submission.submit(unit.id(), period, new SubmissionRequest(UUID.randomUUID(), null, null)));
    }

    public void withdrawn(ReportingUnit unit, ReportingPeriod period) {
        as("phuong-" + unit.slug(), () -> {
            submission.withdraw(unit.id(), period);
            return unit;
        });
    }

    /** Enters a criminal case that was detected and handled on that day. */
    public void handledCase(ReportingUnit unit, LocalDate day) {
        Word category = vocabulary.categories().all().stream()
                .filter(word -> word.flag("criminal_offence"))
                .findFirst()
                .orElseThrow();
        IncidentDetails details = new IncidentDetails(category.key(), day, day, "Mất xe đạp.", false, Map.of());
        as("phuong-" + unit.slug(), () -> incidents.record(new NewIncident(unit.id(), details)));
    }
}
