package vn.sophongtrao;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@ApplicationTest
class StatementCounterTests {

    @Autowired
    StatementCounter statements;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void countsWhatIsSentWithoutTheStampAndTheSessions() throws Exception {
        List<String> sent = statements.of(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
            jdbc.sql("select 1").query(Integer.class).single();
            jdbc.sql("select cast(:number as int)")
                    .param("number", 2)
                    .query(Integer.class)
                    .single();
            jdbc.sql("select count(*) from spring_session").query(Integer.class).single();
        }));

        assertThat(sent).containsExactly("select 1", "select cast(? as int)");
    }
}
