package vn.sophongtrao.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.sophongtrao.platform.NotFoundException;
import vn.sophongtrao.platform.access.KeepsTheBook;
import vn.sophongtrao.platform.database.Remembered;
import vn.sophongtrao.platform.time.DateRange;
import vn.sophongtrao.settings.SettingKey;
import vn.sophongtrao.settings.Settings;

/**
 * The reporting years and months there are. Periods are rows: made once from the settings, then kept as they are. They
 * are remembered, for every page asks which month it is.
 */
@Service
public class ReportingCalendar {

    private final JdbcClient jdbc;
    private final Settings settings;
    private final Remembered<List<ReportingPeriod>> periods = new Remembered<>(this::read);

    ReportingCalendar(JdbcClient jdbc, Settings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** @throws NotFoundException where there is no such month in the calendar, whatever the numbers */
    public ReportingPeriod period(int year, int month) {
        return find(year, month).orElseThrow(() -> new NotFoundException("reporting period " + year + "/" + month));
    }

    public Optional<ReportingPeriod> find(int year, int month) {
        return first(period -> period.year() == year && period.month() == month);
    }

    /** @throws NotFoundException where no period has that id */
    public ReportingPeriod period(long id) {
        return first(period -> period.id() == id).orElseThrow(() -> new NotFoundException("reporting period " + id));
    }

    /**
     * The twelve months of a reporting year in their order.
     *
     * @throws NotFoundException where the calendar has no such year
     */
    public List<ReportingPeriod> year(int year) {
        List<ReportingPeriod> months =
                periods().stream().filter(period -> period.year() == year).toList();
        if (months.isEmpty()) {
            throw new NotFoundException("reporting year " + year);
        }
        return months;
    }

    /** Every month of every year, the oldest first. */
    public List<ReportingPeriod> periods() {
        return periods.get();
    }

    /** The reporting years there are, the oldest first. */
    public List<Integer> years() {
        return periods().stream().map(ReportingPeriod::year).distinct().toList();
    }

    /** The month whose window holds the day. */
    public Optional<ReportingPeriod> holding(LocalDate day) {
        return first(period -> period.window().contains(day));
    }

    /** The month whose window ended last before that day. */
    public Optional<ReportingPeriod> lastEnded(LocalDate today) {
        return last(period -> period.hasEndedOn(today));
    }

    /** The month whose window follows that of the given one. */
    public Optional<ReportingPeriod> next(ReportingPeriod period) {
        return first(later -> later.firstDay().isAfter(period.lastDay()));
    }

    /** The month whose window precedes that of the given one. */
    public Optional<ReportingPeriod> previous(ReportingPeriod period) {
        return last(earlier -> earlier.lastDay().isBefore(period.firstDay()));
    }

    private Optional<ReportingPeriod> first(Predicate<ReportingPeriod> condition) {
        return periods().stream().filter(condition).findFirst();
    }

    private Optional<ReportingPeriod> last(Predicate<ReportingPeriod> condition) {
        return periods().stream().filter(condition).reduce((earlier, later) -> later);
    }

    /** The scheme that cuts the months of a year: the one in force on its first of January. */
    public CutOffScheme scheme(int year) {
        return CutOffScheme.valueOf(settings.on(LocalDate.of(year, 1, 1)).text(SettingKey.CUT_OFF_SCHEME));
    }

    /**
     * The days of a month by the schemes, whether or not its row exists yet. The first month of a year begins where the
     * year before ended, so that no day is lost or counted twice where the scheme changes.
     */
    public DateRange window(int year, int month) {
        DateRange window = scheme(year).window(year, month);
        return month == 1
                ? new DateRange(scheme(year - 1).window(year - 1, 12).lastDay().plusDays(1), window.lastDay())
                : window;
    }

    /** The first day of a reporting year by the schemes, whether or not its rows exist yet. */
    public LocalDate firstDay(int year) {
        return window(year, 1).from();
    }

    /** The reporting year in whose windows the day lies, by the schemes, whether or not its rows exist yet. */
    public int yearOf(LocalDate day) {
        int next = day.getYear() + 1;
        return day.isBefore(firstDay(next)) ? day.getYear() : next;
    }

    /** The reporting year of the month that ended last before the day, by the schemes, whether or not its rows exist yet. */
    public int yearOfLastEnded(LocalDate day) {
        int year = yearOf(day);
        return window(year, 1).contains(day) ? year - 1 : year;
    }

    /** The first reporting year that has neither begun nor been entered: a change of the scheme begins with it. */
    public int firstUnpreparedYear(LocalDate today) {
        int next = yearOf(today) + 1;
        return years().stream()
                .reduce((earlier, later) -> later)
                .map(last -> Math.max(next, last + 1))
                .orElse(next);
    }

    /**
     * Makes the twelve months of a year where they do not exist yet, and moves the due day of months that have not
     * begun to what the settings say of their first day. A month that has begun keeps its due day.
     */
    @Transactional
    @KeepsTheBook
    public void prepareYear(int year, LocalDate today) {
        CutOffScheme scheme = scheme(year);
        IntStream.rangeClosed(1, 12).forEach(month -> prepare(scheme, year, month, today));
        periods.forget();
    }

    /** Moves the due days of months that have not begun to what the settings say by now. */
    @Transactional
    @KeepsTheBook
    public void renewDueDays(LocalDate today) {
        years().stream().filter(year -> year >= yearOf(today)).forEach(year -> prepareYear(year, today));
    }

    private void prepare(CutOffScheme scheme, int year, int month, LocalDate today) {
        DateRange window = window(year, month);
        int dueDay = settings.on(window.from()).number(SettingKey.DUE_DAY);
        jdbc.sql("""
                        insert into reporting_period (year, month, scheme, from_date, to_date, due_on)
                        values (:year, :month, :scheme, :from, :to, :dueOn)
                        on conflict (year, month) do update set due_on = excluded.due_on
                         where reporting_period.from_date > :today and reporting_period.due_on <> excluded.due_on""")
                .param("year", year)
                .param("month", month)
                .param("scheme", scheme.name())
                .param("from", window.from())
                .param("to", window.lastDay())
                .param("dueOn", CutOffScheme.dueOn(window, dueDay))
                .param("today", today)
                .update();
    }

    /** The order of the windows is that of years and months. */
    private List<ReportingPeriod> read() {
        return jdbc.sql(
                        "select id, year, month, scheme, from_date, to_date, due_on from reporting_period order by from_date")
                .query(ReportingCalendar::period)
                .list();
    }

    private static ReportingPeriod period(ResultSet row, int number) throws SQLException {
        return new ReportingPeriod(
                row.getLong("id"),
                row.getInt("year"),
                row.getInt("month"),
                CutOffScheme.valueOf(row.getString("scheme")),
                new DateRange(date(row, "from_date"), date(row, "to_date")),
                date(row, "due_on"));
    }

    private static LocalDate date(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, LocalDate.class));
    }
}
