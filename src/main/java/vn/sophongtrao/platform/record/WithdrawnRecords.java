package vn.sophongtrao.platform.record;

import java.util.function.Function;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.sophongtrao.platform.database.Conditions;
import vn.sophongtrao.platform.web.ListSearch;

/** The withdrawn records that a list leaves out unasked: whoever searches for one of them is told where it is. */
@Component
@Transactional(readOnly = true)
public class WithdrawnRecords {

    private final JdbcClient jdbc;

    WithdrawnRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Lets the search say how many withdrawn records it would find too; one statement, and none where nothing is searched
     * for or a state was asked for.
     *
     * @param from the table with the alias that the conditions name: {@code incident i}
     * @param conditions reads them from a search
     */
    public void leftOut(ListSearch search, String from, Function<ListSearch, Conditions> conditions) {
        if (search.leavesWithdrawnOut()) {
            Conditions withdrawn = conditions.apply(search.forWithdrawn());
            search.leftOut(jdbc.sql("select count(*) from " + from + withdrawn.where())
                    .params(withdrawn.parameters())
                    .query(Long.class)
                    .single());
        }
    }
}
