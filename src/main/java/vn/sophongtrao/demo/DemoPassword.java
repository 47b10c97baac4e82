package vn.sophongtrao.demo;

import org.springframework.stereotype.Component;

import vn.sophongtrao.account.PublishedPasswords;

/** The demo's password stands in its manual: good for the demo, where it may be taken back, and for no other book. */
@Component
class DemoPassword implements PublishedPasswords {

    private final Installation installation;

    DemoPassword(Installation installation) {
        this.installation = installation;
    }

    @Override
    public boolean includes(String password) {
        return password.equalsIgnoreCase(DemoPersons.PASSWORD) && !installation.isDemo();
    }
}
