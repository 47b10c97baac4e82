package vn.sophongtrao.platform.record;

import java.util.List;
import java.util.stream.IntStream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives records the codes that people call them by: {@code VV-2023-0263}. A series is numbered without gaps; its row is
 * locked until the commit, so codes are taken last.
 */
@Component
public class RecordCodes {

    private final JdbcClient jdbc;

    RecordCodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next code of the series in the calendar year. */
    public String next(String series, int year) {
        return next(series, year, 1).get(0);
    }

    /**
     * The next codes, in one statement. Who takes codes of several years takes them in the order of the years, so that
     * two at once never wait for each other.
     *
     * @param series a register's letters
     */
    public List<String> next(String series, int year, int count) {
        int last = jdbc.sql("""
                        insert into record_code (series, year, last_number) values (:series, :year, :count)
                        on conflict (series, year) do update set last_number = record_code.last_number + :count
                        returning last_number""")
                .param("series", series)
                .param("year", year)
                .param("count", count)
                .query(Integer.class)
                .single();
        return IntStream.rangeClosed(last - count + 1, last)
                .mapToObj(number -> "%s-%d-%04d".formatted(series, year, number))
                .toList();
    }
}
