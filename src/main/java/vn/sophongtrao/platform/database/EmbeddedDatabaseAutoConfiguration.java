package vn.sophongtrao.platform.database;

import java.io.IOException;
import java.nio.file.Path;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * The application's own server, where no database is configured. Looked at after the application's beans, so that tests
 * which bring a database of their own start none.
 */
@AutoConfiguration(before = {DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
@Conditional(EmbeddedDatabaseAutoConfiguration.NoDatabaseConfigured.class)
@ConditionalOnMissingBean(JdbcConnectionDetails.class)
class EmbeddedDatabaseAutoConfiguration {

    private static final String DEMO = "demo";
    private static final String REAL = "sophongtrao";

    private final String database;

    EmbeddedDatabaseAutoConfiguration(@Value("${sophongtrao.demo}") boolean demo) {
        this.database = demo ? DEMO : REAL;
    }

    @Bean(destroyMethod = "close")
    EmbeddedServer embeddedServer(@Value("${sophongtrao.data}") String folder) throws IOException {
        EmbeddedServer server = EmbeddedServer.start(Path.of(folder));
        server.ensureDatabase(database);
        return server;
    }

    @Bean
    JdbcConnectionDetails applicationConnection(EmbeddedServer server) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return EmbeddedServer.APPLICATION;
            }

            @Override
            public String getPassword() {
                return server.password(EmbeddedServer.APPLICATION);
            }

            @Override
            public String getJdbcUrl() {
                return server.url(database);
            }
        };
    }

    @Bean
    FlywayConnectionDetails ownerConnection(EmbeddedServer server) {
        return new FlywayConnectionDetails() {
            @Override
            public String getUsername() {
                return EmbeddedServer.OWNER;
            }

            @Override
            public String getPassword() {
                return server.password(EmbeddedServer.OWNER);
            }

            @Override
            public String getJdbcUrl() {
                return server.url(database);
            }
        };
    }

    static class NoDatabaseConfigured implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return EmbeddedDatabaseDefaults.noDatabaseIsConfigured(context.getEnvironment());
        }
    }
}
