package vn.sophongtrao.account;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.sophongtrao.platform.access.KeepsTheBook;
import vn.sophongtrao.platform.text.SearchText;
import vn.sophongtrao.platform.web.Paging;

/** The accounts as the administrator reads them. */
@Service
@KeepsTheBook
class AccountList {

    private static final String ROWS = """
            select a.id, a.username, a.full_name, a.role, u.name as unit_name, a.disabled_at, a.must_change_password,
                   a.created_at,
                   (select max(s.signed_in_at) from account_sign_in s where s.account_id = a.id) as last_signed_in_at,
                   (select count(*) from sign_in_attempt t
                     where t.username = a.username and t.attempted_at > :since) as failures
              from account a left join reporting_unit u on u.id = a.unit_id
            """;

    private static final String FILTER = """
             where (:role = '' or a.role = :role)
               and (:words = '' or search_text(a.full_name) like :pattern or search_text(a.username) like :pattern
                    or search_text(u.name) like :pattern)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    AccountList(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One account of the list.
     *
     * @param unitName name of the person's unit; null where they act for none
     * @param lastSignedInAt null where they never signed in
     * @param failures failed sign-ins of the last minutes
     */
    record Row(
            long id,
            String username,
            String fullName,
            Role role,
            @Nullable String unitName,
            @Nullable Instant disabledAt,
            boolean mustChangePassword,
            Instant createdAt,
            @Nullable Instant lastSignedInAt,
            int failures) {

        public boolean disabled() {
            return disabledAt != null;
        }

        public boolean locked() {
            return failures >= SignInThrottle.PER_ACCOUNT;
        }
    }

    /** What the head of the list says: all accounts, those in use, wards with one in use. */
    record Totals(long accounts, long inUse, long wardsWithAccount) {}

    /** One page of the list. */
    record Found(Paging paging, List<Row> rows) {}

    /**
     * Finds accounts.
     *
     * @param words part of a name, a sign-in name or a unit's name, without regard to case and diacritics; may be blank
     * @param role the role's constant name; blank or unknown for all
     */
    @Transactional(readOnly = true)
    public Found find(String words, String role, @Nullable String page, int size) {
        String pattern = SearchText.containing(words);
        long total = jdbc.sql("select count(*) from account a left join reporting_unit u on u.id = a.unit_id " + FILTER)
                .param("role", role)
                .param("words", words.strip())
                .param("pattern", pattern)
                .query(Long.class)
                .single();
        Paging paging = Paging.of(page, size, total);
        List<Row> rows = jdbc.sql(ROWS + FILTER + """
                         order by array_position(array['DISTRICT_ADMIN', 'DISTRICT_OFFICER', 'DISTRICT_VIEWER'], a.role),
                                  u.display_order, a.disabled_at nulls first, a.username
                         limit :size offset :offset""")
                .param("since", since())
                .param("role", role)
                .param("words", words.strip())
                .param("pattern", pattern)
                .param("size", size)
                .param("offset", paging.offset())
                .query(Row.class)
                .list();
        return new Found(paging, rows);
    }

    @Transactional(readOnly = true)
    public Optional<Row> find(long id) {
        return jdbc.sql(ROWS + "where a.id = :id")
                .param("since", since())
                .param("id", id)
                .query(Row.class)
                .optional();
    }

    @Transactional(readOnly = true)
    public Totals totals() {
        return jdbc.sql("""
                        select count(*) as accounts, count(*) filter (where disabled_at is null) as in_use,
                               count(distinct unit_id) filter (where disabled_at is null and role = 'WARD_OFFICER')
                                   as wards_with_account
                          from account""").query(Totals.class).single();
    }

    private OffsetDateTime since() {
        return clock.instant().minus(SignInThrottle.WINDOW).atOffset(ZoneOffset.UTC);
    }
}
