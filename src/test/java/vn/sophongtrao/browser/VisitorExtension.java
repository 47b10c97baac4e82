package vn.sophongtrao.browser;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.core.env.Environment;
import org.springframework.test.context.junit.jupiter.SpringExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Gives each parameter of the type {@link Visitor} a person at a window of one Chromium for all tests, closes the windows
 * when the test ends and looks what the browser complained of. Skips the tests where there is no Chromium.
 */
class VisitorExtension implements ExecutionCondition, ParameterResolver, AfterEachCallback {

    private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(VisitorExtension.class);

    /** Where a page is left as it was when its test failed. */
    private static final Path PICTURES = Path.of("target", "browser");

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return Chromium.executable()
                .map(path -> ConditionEvaluationResult.enabled("Chromium is " + path))
                .orElseGet(() -> ConditionEvaluationResult.disabled(Chromium.MISSING));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Visitor.class;
    }

    @Override
    public Visitor resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Chromium chromium = context.getRoot()
                .getStore(HERE)
                .computeIfAbsent(Chromium.class, type -> Chromium.start(), Chromium.class);
        Environment environment = SpringExtension.getApplicationContext(context).getEnvironment();
        Visitor visitor = chromium.visitor("http://127.0.0.1:" + environment.getRequiredProperty("local.server.port"));
        visitors(context).add(visitor);
        return visitor;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        List<Visitor> visitors = visitors(context);
        List<String> complaints = visitors.stream()
                .flatMap(visitor -> visitor.complaints().stream())
                .toList();
        if (context.getExecutionException().isPresent() || !complaints.isEmpty()) {
            for (int i = 0; i < visitors.size(); i++) {
                visitors.get(i)
                        .picture(
                                PICTURES.resolve(context.getRequiredTestMethod().getName() + "-" + (i + 1) + ".png"));
            }
        }
        visitors.forEach(Visitor::close);
        assertThat(complaints).as("what the browser complained of").isEmpty();
    }

    private static List<Visitor> visitors(ExtensionContext context) {
        return context.getStore(HERE).computeIfAbsent(Visitors.class, type -> new Visitors(), Visitors.class).all;
    }

    /** Those of one test. */
    private static final class Visitors {

        private final List<Visitor> all = new ArrayList<>();
    }
}
