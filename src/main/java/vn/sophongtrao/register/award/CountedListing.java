package vn.sophongtrao.register.award;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.sophongtrao.platform.text.InLanguage;
import vn.sophongtrao.platform.time.DateRange;
import vn.sophongtrao.register.award.listing.AwardListing;
import vn.sophongtrao.register.award.listing.ListedAward;

/** Lists the awards that count; a document goes to many, so it names only whom everybody may know. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('WARD_OFFICER', 'DISTRICT_OFFICER', 'DISTRICT_VIEWER')")
class CountedListing implements AwardListing {

    private static final String COUNTED = """
            select a.id, a.code, a.decision_number, a.decided_on, h.label_vi as authority_vi, h.label_en as authority_en,
                   f.label_vi as form_vi, f.label_en as form_en, t.label_vi as type_vi, t.label_en as type_en,
                   r.label_vi as recipient_vi, r.label_en as recipient_en,
                   case when a.publishable then a.recipient_name end as recipient_name, a.recipient_unit_id, a.achievement,
                   m.name as model_name
              from award a
              join award_authority h on h.id = a.authority_id
              join award_form f on f.id = a.form_id
              join award_type t on t.id = a.type_id
              join award_recipient_kind r on r.id = a.recipient_kind_id
              left join movement_model m on m.id = a.model_id
             where a.reporting_year = :year and %s and %s between :first and :last
             order by array_position(array['CENTRAL', 'CITY', 'BODY', 'UNIT'], h.level), h.display_order, a.decided_on, a.id
            """.formatted(AwardedAwards.COUNTED, AwardedAwards.COUNTED_ON);

    private final JdbcClient jdbc;

    CountedListing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<ListedAward> counted(int reportingYear, DateRange days) {
        return jdbc.sql(COUNTED)
                .param("year", reportingYear)
                .param("first", days.from())
                .param("last", days.lastDay())
                .query((row, number) -> award(row))
                .list();
    }

    private static ListedAward award(ResultSet row) throws SQLException {
        return new ListedAward(
                row.getString("code"),
                row.getString("decision_number"),
                Objects.requireNonNull(row.getObject("decided_on", LocalDate.class)),
                label(row, "authority"),
                label(row, "form"),
                label(row, "type"),
                label(row, "recipient"),
                row.getString("recipient_name"),
                row.getLong("recipient_unit_id"),
                row.getString("achievement"),
                row.getString("model_name"),
                AwardPages.REGISTER.path() + "/" + row.getLong("id"));
    }

    private static InLanguage label(ResultSet row, String name) throws SQLException {
        String vietnamese = row.getString(name + "_vi");
        String english = row.getString(name + "_en");
        return language -> InLanguage.choose(language, vietnamese, english);
    }
}
