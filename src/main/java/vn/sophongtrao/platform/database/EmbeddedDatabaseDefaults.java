package vn.sophongtrao.platform.database;

import java.util.Map;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/**
 * What holds unless told otherwise: without a database's address the application shows the demo to this machine alone, so
 * that a forgotten address never lets others in with published passwords; with one it is for real.
 */
class EmbeddedDatabaseDefaults implements EnvironmentPostProcessor, Ordered {

    static boolean noDatabaseIsConfigured(Environment environment) {
        return !StringUtils.hasText(environment.getProperty("spring.datasource.url"));
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        Map<String, Object> defaults = noDatabaseIsConfigured(environment)
                ? Map.of("sophongtrao.demo", "true", "server.address", "127.0.0.1")
                : Map.of("sophongtrao.demo", "false");
        environment.getPropertySources().addLast(new MapPropertySource("embeddedDatabaseDefaults", defaults));
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE; // After the files of properties, which may name a database.
    }
}
