package vn.sophongtrao;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import javax.sql.DataSource;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Counts the statements that the application sends, so that a test can say that a page's number does not grow. The
 * stamps of the transactions are not counted, nor the statements of sessions: they belong to no page.
 */
public final class StatementCounter implements BeanPostProcessor {

    private final List<String> statements = new CopyOnWriteArrayList<>();

    /** How many statements the work sends, from whichever thread. */
    public int countOf(Work work) throws Exception {
        return of(work).size();
    }

    /**
     * How many statements the work sends when everything that is remembered for some seconds is at hand: the fewest of
     * some tries. For work that can be done again.
     */
    public int fewestOf(Work work) throws Exception {
        int fewest = countOf(work);
        for (int again = 0; again < 3; again++) {
            fewest = Math.min(fewest, countOf(work));
        }
        return fewest;
    }

    /** The statements the work sends, in their order. */
    public List<String> of(Work work) throws Exception {
        statements.clear();
        work.run();
        return List.copyOf(statements);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String beanName) {
        return bean instanceof DataSource dataSource ? new Counted(dataSource) : bean;
    }

    private void sent(String sql) {
        String text = sql.toLowerCase();
        if (!text.contains("set_config('sophongtrao.") && !text.contains("spring_session")) {
            statements.add(sql);
        }
    }

    /** What is counted. */
    @FunctionalInterface
    public interface Work {

        void run() throws Exception;
    }

    private final class Counted extends DelegatingDataSource {

        Counted(DataSource dataSource) {
            super(dataSource);
        }

        @Override
        public Connection getConnection() throws java.sql.SQLException {
            return proxy(Connection.class, super.getConnection(), null);
        }

        private <T> T proxy(Class<T> type, T target, String prepared) {
            return type.cast(Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                        String name = method.getName();
                        boolean executes = name.startsWith("execute");
                        if (executes
                                && arguments != null
                                && arguments.length > 0
                                && arguments[0] instanceof String sql) {
                            sent(sql);
                        } else if (executes && prepared != null) {
                            sent(prepared);
                        }
                        try {
                            Object result = method.invoke(target, arguments);
                            if (result instanceof PreparedStatement statement && name.startsWith("prepare")) {
                                return proxy(PreparedStatement.class, statement, (String) arguments[0]);
                            }
                            if (result instanceof Statement statement && name.equals("createStatement")) {
                                return proxy(Statement.class, statement, null);
                            }
                            return result;
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    }));
        }
    }
}
