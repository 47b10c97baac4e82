package vn.sophongtrao.starter;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.sophongtrao.calendar.ReportingCalendar;
import vn.sophongtrao.calendar.ReportingPeriod;
import vn.sophongtrao.platform.access.KeepsTheBook;
import vn.sophongtrao.settings.SettingKey;

/** How far a book is set up, for its administrator, and the first step of setting it up. */
@Service
@KeepsTheBook
class FirstRun {

    private static final List<String> NAMES = List.of(
            SettingKey.BODY_NAME.key(),
            SettingKey.COMMITTEE_NAME.key(),
            SettingKey.PARENT_BODY_NAME.key(),
            SettingKey.SUPERIOR_NAME.key(),
            SettingKey.SIGNER_NAME.key());
    private static final List<String> TIMES = List.of(SettingKey.CUT_OFF_SCHEME.key(), SettingKey.DUE_DAY.key());

    private final StarterPack pack;
    private final ReportingCalendar calendar;
    private final JdbcClient jdbc;
    private final Clock clock;

    FirstRun(StarterPack pack, ReportingCalendar calendar, JdbcClient jdbc, Clock clock) {
        this.pack = pack;
        this.calendar = calendar;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What there is.
     *
     * @param units units of any time, the office included
     * @param wards wards that exist today
     * @param indicators indicators in force today
     * @param accounts accounts that may sign in
     * @param wardsWithAccount wards that exist today and have such an account
     * @param named whether a name has ever been set
     * @param timed whether the scheme or the due day has ever been set
     */
    record State(
            long units,
            long wards,
            long indicators,
            long accounts,
            long wardsWithAccount,
            boolean named,
            boolean timed) {

        public boolean isEmpty() {
            return units == 0 && indicators == 0;
        }

        public boolean hasAllAccounts() {
            return wards > 0 && wardsWithAccount == wards;
        }
    }

    /** What there is today, counted from the tables. */
    @Transactional(readOnly = true)
    public State state() {
        return jdbc.sql("""
                        with ward as (
                          select id from reporting_unit
                           where kind = 'WARD' and :today between valid_from and coalesce(valid_to, 'infinity'))
                        select (select count(*) from reporting_unit) as units,
                               (select count(*) from ward) as wards,
                               (select count(*) from indicator_version
                                 where :today between valid_from and coalesce(valid_to, 'infinity')) as indicators,
                               (select count(*) from account where disabled_at is null) as accounts,
                               (select count(distinct unit_id) from account
                                 where disabled_at is null and unit_id in (select id from ward)) as wards_with_account,
                               exists (select from setting where key in (:names)) as named,
                               exists (select from setting where key in (:times)) as timed""")
                .param("today", LocalDate.now(clock))
                .param("names", NAMES)
                .param("times", TIMES)
                .query(State.class)
                .single();
    }

    /** The month that is open for typing. */
    @Transactional(readOnly = true)
    public Optional<ReportingPeriod> openMonth() {
        return calendar.holding(LocalDate.now(clock));
    }

    /**
     * Installs the starter pack, from the reporting year of the month that ended last on: whoever sets a book up has that
     * month to report, in the first weeks of a reporting year too.
     *
     * @throws vn.sophongtrao.platform.RuleViolation where somebody has filled the book already
     */
    public void useStarterPack() {
        LocalDate today = LocalDate.now(clock);
        pack.install(calendar.yearOfLastEnded(today), today);
    }
}
