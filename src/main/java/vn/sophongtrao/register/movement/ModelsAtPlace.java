package vn.sophongtrao.register.movement;

import java.time.LocalDate;

import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.territory.place.PlaceContribution;

/** The models that have a site at a place, on its page. */
@Component
@Order(10)
class ModelsAtPlace implements PlaceContribution {

    private final JdbcClient jdbc;

    ModelsAtPlace(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The active ones first, the latest first; one statement. */
    @Override
    @Transactional(readOnly = true)
    public PlaceSection section(long placeId) {
        return new PlaceSection(
                Message.of("movement.at-place.title"),
                Message.of("movement.at-place.none"),
                jdbc.sql("""
                                select s.id, m.name, s.launched_on, least(s.ended_on, m.dissolved_on) as ended_on
                                  from movement_site s join movement_model m on m.id = s.movement_model_id
                                 where s.place_id = :place and s.state <> 'WITHDRAWN' and m.state <> 'WITHDRAWN'
                                 order by least(s.ended_on, m.dissolved_on) desc nulls first, s.launched_on desc, s.id
                                 limit 50""")
                        .param("place", placeId)
                        .query((row, number) -> {
                            LocalDate endedOn = row.getObject("ended_on", LocalDate.class);
                            return new PlaceMention(
                                    row.getString("name"),
                                    endedOn == null
                                            ? Message.of(
                                                    "movement.at-place.since",
                                                    row.getObject("launched_on", LocalDate.class))
                                            : Message.of("movement.site.until", endedOn),
                                    CountedSites.path(row.getLong("id")));
                        })
                        .list());
    }
}
