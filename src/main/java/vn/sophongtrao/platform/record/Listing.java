package vn.sophongtrao.platform.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

import vn.sophongtrao.platform.database.Conditions;
import vn.sophongtrao.platform.web.Paging;
import vn.sophongtrao.platform.web.Sorting;

/**
 * The rows of a list, page by page or one after the other.
 *
 * @param row a record whose components are the columns
 * @param select everything before {@code where}
 * @param among how rows that the order makes equal follow each other: {@code i.id desc}
 */
public record Listing<R>(Class<R> row, String select, String among) {

    private static final int FETCHED_AT_ONCE = 500;

    /** Takes the rows of a long list one after the other. */
    @FunctionalInterface
    public interface Taker<R> {

        void take(R row) throws IOException;
    }

    /** One page, in one statement. */
    public List<R> page(JdbcClient jdbc, Conditions conditions, Sorting sorting, Paging paging) {
        return jdbc.sql(statement(conditions, sorting) + " limit :size offset :offset")
                .params(conditions.parameters())
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query(row)
                .list();
    }

    /** Everything, in one statement and without holding it in memory; stands in a transaction. */
    public void each(JdbcClient jdbc, Conditions conditions, Sorting sorting, Taker<R> taker) {
        jdbc
                .sql(statement(conditions, sorting))
                .withFetchSize(FETCHED_AT_ONCE)
                .params(conditions.parameters())
                .query(row)
                .stream()
                .forEach(each -> {
                    try {
                        taker.take(each);
                    } catch (IOException gone) {
                        throw new UncheckedIOException(gone);
                    }
                });
    }

    private String statement(Conditions conditions, Sorting sorting) {
        return select + conditions.where() + " order by " + sorting.orderBy() + ", " + among;
    }
}
