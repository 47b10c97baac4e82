package vn.sophongtrao;

import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * The tests' PostgreSQL: a container where a Docker engine answers, the embedded server otherwise. The application
 * connects as its own role and Flyway as the owner, as in real use; a superuser's connection would see through the wall.
 */
@TestConfiguration(proxyBeanMethods = false)
public class PostgresConfiguration {

    @Bean
    JdbcConnectionDetails applicationConnection() {
        TestServer server = TestServer.shared();
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return TestServer.APPLICATION;
            }

            @Override
            public String getPassword() {
                return TestServer.PASSWORD;
            }

            @Override
            public String getJdbcUrl() {
                return server.url(TestServer.DATABASE);
            }
        };
    }

    @Bean
    FlywayConnectionDetails ownerConnection() {
        TestServer server = TestServer.shared();
        return new FlywayConnectionDetails() {
            @Override
            public String getUsername() {
                return TestServer.OWNER;
            }

            @Override
            public String getPassword() {
                return TestServer.PASSWORD;
            }

            @Override
            public String getJdbcUrl() {
                return server.url(TestServer.DATABASE);
            }
        };
    }

    @Bean
    OwnerJdbc ownerJdbc() {
        return new OwnerJdbc(TestServer.shared().dataSource(TestServer.OWNER));
    }

    @Bean
    static StatementCounter statementCounter() {
        return new StatementCounter();
    }
}
