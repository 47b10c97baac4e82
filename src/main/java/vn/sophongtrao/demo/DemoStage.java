package vn.sophongtrao.demo;

import java.time.Instant;
import java.util.Locale;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.sophongtrao.account.ActingPerson;

/**
 * Where the demo's persons act: each act is one transaction in their name at its moment. The disk is not waited for,
 * which only the demo may do: what a power failure takes is told anew.
 */
@Component
class DemoStage {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final ActingPerson person;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final MessageSource texts;

    DemoStage(ActingPerson person, PlatformTransactionManager transactions, JdbcClient jdbc, MessageSource texts) {
        this.person = person;
        this.transaction = new TransactionTemplate(transactions);
        this.jdbc = jdbc;
        this.texts = texts;
    }

    <T extends @Nullable Object> T as(String username, Instant moment, Supplier<T> act) {
        return person.call(
                username,
                moment,
                () -> transaction.execute(status -> {
                    jdbc.sql("set local synchronous_commit to off").update();
                    return act.get();
                }));
    }

    void as(String username, Instant moment, Runnable act) {
        this.<@Nullable Object>as(username, moment, () -> {
            act.run();
            return null;
        });
    }

    String text(String messageKey, Object... arguments) {
        return texts.getMessage(messageKey, arguments, VIETNAMESE);
    }
}
