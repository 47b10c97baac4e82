package vn.sophongtrao.account;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import vn.sophongtrao.platform.RuleViolation;

/**
 * Makes the first administrator where there is no account at all, and says the one-time password in the log. Last of
 * what runs at the start, so that a demo has made its accounts by then.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class FirstAdministrator implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);

    private static final NewAccount FIRST = new NewAccount("quan-tri", "Quản trị", Role.DISTRICT_ADMIN, null);

    private final Accounts accounts;
    private final AccountAdministration administration;

    FirstAdministrator(Accounts accounts, AccountAdministration administration) {
        this.accounts = accounts;
        this.administration = administration;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (accounts.count() > 0) {
            return;
        }
        try {
            String password = administration.create(FIRST).password();
            log.warn(
                    "First administrator: sign in as {} with the one-time password {} and choose a new one. It is not shown again.",
                    FIRST.username(),
                    password);
        } catch (RuleViolation madeByAnotherInstance) {
            log.info("The first administrator was made by another instance");
        }
    }
}
