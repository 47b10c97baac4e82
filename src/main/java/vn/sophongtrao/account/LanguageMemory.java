package vn.sophongtrao.account;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.sophongtrao.platform.web.LanguageChosen;

/** Remembers the language on the account, so that it comes along to other machines. */
@Component
class LanguageMemory {

    private final CurrentPerson person;
    private final Accounts accounts;

    LanguageMemory(CurrentPerson person, Accounts accounts) {
        this.person = person;
        this.accounts = accounts;
    }

    @EventListener
    @Transactional
    public void remember(LanguageChosen event) {
        person.find()
                .flatMap(reader -> accounts.findById(reader.accountId()))
                .ifPresent(account -> account.prefer(event.language()));
    }
}
