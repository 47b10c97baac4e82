package vn.sophongtrao;

import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** Gives each test class a fresh database and the clock its usual moment. Nested classes go on with their outer one's. */
class DatabaseReset implements TestExecutionListener {

    @Override
    public void beforeTestClass(TestContext testContext) {
        if (testContext.getTestClass().isMemberClass()) {
            return;
        }
        ApplicationContext context = testContext.getApplicationContext();
        context.getBean(TestClock.class).reset();
        context.getBean(OwnerJdbc.class).empty();
        context.getBeanProvider(DatabaseFixture.class).orderedStream().forEach(DatabaseFixture::fill);
    }
}
