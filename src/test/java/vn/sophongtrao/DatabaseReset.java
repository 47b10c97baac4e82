package vn.sophongtrao;

import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.test.web.support.WebTestUtils;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;
import org.springframework.web.context.WebApplicationContext;

/** Gives each test class a fresh database and the clock its usual moment. Nested classes go on with their outer one's. */
class DatabaseReset implements TestExecutionListener {

    @Override
    public void beforeTestClass(TestContext testContext) {
        if (testContext.getTestClass().isMemberClass()) {
            return;
        }
        ApplicationContext context = testContext.getApplicationContext();
        context.getBean(TestClock.class).reset();
        useTheApplicationsCsrfTokens(context);
        context.getBean(OwnerJdbc.class).empty();
        context.getBeanProvider(DatabaseFixture.class).orderedStream().forEach(DatabaseFixture::fill);
    }

    /** MockMvc's {@code csrf()} puts tokens of the session in their place for good, which requests over the wire notice. */
    private static void useTheApplicationsCsrfTokens(ApplicationContext context) {
        if (context instanceof WebApplicationContext web) {
            WebTestUtils.setCsrfTokenRepository(
                    new MockHttpServletRequest(web.getServletContext()), context.getBean(CsrfTokenRepository.class));
        }
    }
}
