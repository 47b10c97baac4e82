package vn.sophongtrao.demo;

import java.util.Optional;

import org.springframework.stereotype.Component;

import vn.sophongtrao.account.SignInNotice;

/** Publishes the demo's accounts on the sign-in page of a demo database, and of no other. */
@Component
class DemoSignIn implements SignInNotice {

    private final Installation installation;

    DemoSignIn(Installation installation) {
        this.installation = installation;
    }

    @Override
    public Optional<Shown> shown() {
        return installation.isDemo()
                ? Optional.of(new Shown(
                        "demo.sign-in.title",
                        "demo.sign-in.password",
                        DemoPersons.PASSWORD,
                        DemoPersons.all().stream()
                                .map(person -> new Line(person.role(), person.username(), null))
                                .toList()))
                : Optional.empty();
    }
}
