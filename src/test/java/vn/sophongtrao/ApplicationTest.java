package vn.sophongtrao;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;

/**
 * A test of the whole application on a real PostgreSQL, as the application's role. All such tests share one context and
 * one server (a web server listens too, for the browser), so a class adds no beans or properties of its own; each class
 * begins with an emptied database, the {@link DatabaseFixture}s and the {@link TestClock} at its usual moment.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "sophongtrao.demo=false",
            "server.address=127.0.0.1",
            "logging.level.org.testcontainers.dockerclient=off"
        })
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import({PostgresConfiguration.class, TestClock.Configuration.class})
@TestExecutionListeners(listeners = DatabaseReset.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
public @interface ApplicationTest {}
