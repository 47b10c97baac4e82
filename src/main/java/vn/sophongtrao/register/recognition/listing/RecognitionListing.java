package vn.sophongtrao.register.recognition.listing;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The recognitions of a year, those that the acting person may see. Withdrawn ones are none. */
@Service
@Transactional(readOnly = true)
public class RecognitionListing {

    private final JdbcClient jdbc;

    RecognitionListing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * All of the year: wards in their official order, then the places of each unit by kind and name; one statement.
     *
     * @param year reporting year
     */
    public List<Recognised> of(int year) {
        return jdbc.sql("""
                        select r.id, r.reporting_unit_id as unit_id, p.name as place_name,
                               case when r.place_id is null then 'ward' else lower(k.subject) end as subject,
                               r.result = 'MET' as met, a.label_vi as authority_vi, r.decision_number, r.decided_on,
                               r.shortfall
                          from recognition r
                          join reporting_unit u on u.id = r.reporting_unit_id
                          left join place p on p.id = r.place_id
                          left join place_kind k on k.id = p.kind_id
                          left join recognition_authority a on a.id = r.authority_id
                         where r.year = :year and r.withdrawal_reason is null
                         order by r.place_id is not null, u.kind = 'OFFICE', u.display_order, k.display_order,
                                  p.name collate vietnamese_numbered, r.id""").param("year", year).query(Recognised.class).list();
    }
}
