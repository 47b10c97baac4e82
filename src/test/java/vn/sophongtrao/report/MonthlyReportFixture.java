package vn.sophongtrao.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

import vn.sophongtrao.OwnerJdbc;
import vn.sophongtrao.account.SignedInPerson;
import vn.sophongtrao.account.TestPeople;
import vn.sophongtrao.calendar.ReportingCalendar;
import vn.sophongtrao.calendar.ReportingPeriod;
import vn.sophongtrao.indicator.Aggregation;
import vn.sophongtrao.indicator.FigureValue;
import vn.sophongtrao.indicator.IndicatorCatalogue;
import vn.sophongtrao.indicator.Label;
import vn.sophongtrao.indicator.NewIndicator;
import vn.sophongtrao.indicator.ReportedBy;
import vn.sophongtrao.indicator.figures.FigureFilter;
import vn.sophongtrao.indicator.figures.FigureQuestion;
import vn.sophongtrao.territory.ReportingUnit;
import vn.sophongtrao.territory.Territory;

/** Reports for tests, in every state, reached by the steps that people take. */
@Component
public class MonthlyReportFixture {

    public static final String TRAINED = "households_trained";
    public static final String EXTINGUISHERS = "extinguishers";
    public static final String CARDS = "cards";
    public static final String TIPS = "tips";
    public static final String VALUABLE = "tips_valuable";
    public static final String FIRECRACKERS = "firecrackers_kg";
    public static final String SAFE = "places_safe";
    public static final String CASES = "cases";

    private static final LocalDate FIRST_DAY = LocalDate.of(2021, 12, 15);

    private final ReportingCalendar calendar;
    private final IndicatorCatalogue catalogue;
    private final Territory territory;
    private final TestPeople people;
    private final OwnerJdbc owner;
    private final ReportEntry entry;
    private final ReportSubmission submission;
    private final ReportLife life;
    private final ReportReading reading;

    MonthlyReportFixture(
            ReportingCalendar calendar,
            IndicatorCatalogue catalogue,
            Territory territory,
            TestPeople people,
            OwnerJdbc owner,
            ReportEntry entry,
            ReportSubmission submission,
            ReportLife life,
            ReportReading reading) {
        this.calendar = calendar;
        this.catalogue = catalogue;
        this.territory = territory;
        this.people = people;
        this.owner = owner;
        this.entry = entry;
        this.submission = submission;
        this.life = life;
        this.reading = reading;
    }

    /** The calendar of 2022 and 2023, and a small catalogue instead of the starter pack's. */
    public void prepare() {
        owner.execute("truncate indicator, indicator_section cascade");
        owner.execute(LedgerEntries.TABLE);
        calendar.prepareYear(2022, LocalDate.of(2021, 12, 1));
        calendar.prepareYear(2023, LocalDate.of(2022, 12, 1));
        catalogue.addSection("fire", 1, new Label("Phòng cháy, chữa cháy", "Fire safety"));
        introduce(TRAINED, "Hộ được huấn luyện", Aggregation.FLOW, 0, false, true, null, null);
        introduce(EXTINGUISHERS, "Hộ có bình chữa cháy", Aggregation.STOCK, 0, false, true, null, null);
        introduce(CARDS, "Thẻ đã cấp", Aggregation.FLOW, 0, false, false, null, null);
        introduce(TIPS, "Tin quần chúng", Aggregation.FLOW, 0, false, true, null, null);
        introduce(VALUABLE, "Trong đó: tin có giá trị", Aggregation.FLOW, 0, false, true, TIPS, null);
        introduce(FIRECRACKERS, "Pháo thu giữ", Aggregation.FLOW, 3, false, true, null, null);
        introduce(SAFE, "Cơ sở an toàn", Aggregation.STOCK, 0, true, false, null, null);
        introduce(
                CASES,
                "Vụ việc đã xử lý",
                Aggregation.FLOW,
                0,
                false,
                true,
                null,
                new FigureQuestion("ledger.entries", FigureFilter.ALL));
    }

    private void introduce(
            String key,
            String label,
            Aggregation aggregation,
            int decimals,
            boolean ratio,
            boolean required,
            @Nullable String partOf,
            @Nullable FigureQuestion counting) {
        catalogue.introduce(new NewIndicator(
                key,
                "fire",
                10,
                new Label(label, null),
                new Label("hộ", "households"),
                decimals,
                aggregation,
                ratio,
                ReportedBy.BOTH,
                required,
                BigDecimal.ZERO,
                null,
                partOf,
                counting,
                FIRST_DAY));
    }

    public ReportingUnit kenhDuong() {
        return territory.unit("kenh-duong");
    }

    ReportingUnit anBien() {
        return territory.unit("an-bien");
    }

    ReportingUnit office() {
        return territory.unit("cap-quan");
    }

    public ReportingPeriod month(int year, int month) {
        return calendar.period(year, month);
    }

    /** Enters a record into the register that {@link #CASES} counts, and answers its id. */
    public long handledCase(ReportingUnit unit, LocalDate day, String label) {
        return owner.sql("""
                        insert into ledger_entry (reporting_unit_id, entered_on, label, quantity)
                        values (:unit, :day, :label, 1) returning id""")
                .param("unit", unit.id())
                .param("day", day)
                .param("label", label)
                .query(Long.class)
                .single();
    }

    /** Figures with which a report may be handed in. */
    static Map<String, FigureValue> wholeMonth() {
        Map<String, FigureValue> month = new LinkedHashMap<>();
        month.put(TRAINED, FigureValue.of(BigDecimal.valueOf(440)));
        month.put(EXTINGUISHERS, FigureValue.of(BigDecimal.valueOf(2301)));
        month.put(TIPS, FigureValue.of(BigDecimal.valueOf(41)));
        month.put(VALUABLE, FigureValue.of(BigDecimal.valueOf(25)));
        month.put(FIRECRACKERS, FigureValue.of(new BigDecimal("36.6")));
        return month;
    }

    public void entered(ReportingUnit unit, ReportingPeriod period) {
        as(officerOf(unit), () -> entry.enterMonth(unit.id(), period, wholeMonth()));
    }

    /** Enters a whole month and hands it in; answers the submission. */
    public long submitted(ReportingUnit unit, ReportingPeriod period) {
        entered(unit, period);
        return as(
                officerOf(unit),
                () -> submission.submit(unit.id(), period, new SubmissionRequest(UUID.randomUUID(), null, null)));
    }

    /** Hands a whole month in and has it returned with questions, by indicator key. */
    public void returned(ReportingUnit unit, ReportingPeriod period, Map<String, String> questions) {
        long handedIn = submitted(unit, period);
        Map<String, TypedRemark> remarks = new LinkedHashMap<>();
        questions.forEach((key, text) -> remarks.put(key, TypedRemark.first(text)));
        as(TestPeople.OFFICER, () -> {
            life.remark(unit.id(), period, handedIn, remarks);
            life.returnWith(unit.id(), period, handedIn, "Xem lại.");
        });
    }

    long approved(ReportingUnit unit, ReportingPeriod period) {
        long handedIn = submitted(unit, period);
        as(TestPeople.SECOND_OFFICER, () -> life.approve(unit.id(), period, handedIn, null));
        return handedIn;
    }

    /** The report as those see it who write it. */
    public ReportContents contents(ReportingUnit unit, ReportingPeriod period) {
        return as(officerOf(unit), () -> reading.read(unit, period));
    }

    /** Somebody who enters the unit's figures. */
    static String officerOf(ReportingUnit unit) {
        return unit.isOffice() ? TestPeople.OFFICER : "phuong-" + unit.slug();
    }

    /** Does work as the person, signed in on this thread. */
    <T extends @Nullable Object> T as(String username, Callable<T> work) {
        SecurityContext around = SecurityContextHolder.getContext();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        SignedInPerson person = people.person(username);
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
        SecurityContextHolder.setContext(context);
        try {
            return work.call();
        } catch (RuntimeException refused) {
            throw refused;
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        } finally {
            SecurityContextHolder.setContext(around);
        }
    }

    void as(String username, Runnable work) {
        this.<@Nullable Object>as(username, () -> {
            work.run();
            return null;
        });
    }
}
