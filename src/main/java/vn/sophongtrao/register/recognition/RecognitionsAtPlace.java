package vn.sophongtrao.register.recognition;

import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.territory.place.PlaceContribution;

/** The recognitions of a place, on its page. */
@Component
@Order(20)
class RecognitionsAtPlace implements PlaceContribution {

    private final JdbcClient jdbc;

    RecognitionsAtPlace(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest year first; one statement. */
    @Override
    @Transactional(readOnly = true)
    public PlaceSection section(long placeId) {
        return new PlaceSection(
                Message.of("recognition.at-place.title"),
                Message.of("recognition.at-place.none"),
                jdbc.sql("""
                                select id, year, result from recognition
                                 where place_id = :place and withdrawal_reason is null order by year desc limit 50""")
                        .param("place", placeId)
                        .query((row, number) -> new PlaceMention(
                                Message.of("recognition.year", row.getString("year")),
                                Message.of("recognition.standing."
                                        + (row.getString("result") == null ? "OPEN" : row.getString("result"))),
                                "/recognitions/" + row.getLong("id")))
                        .list());
    }
}
