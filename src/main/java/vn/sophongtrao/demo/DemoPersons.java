package vn.sophongtrao.demo;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.sophongtrao.account.AccountAdministration;
import vn.sophongtrao.account.NewAccount;
import vn.sophongtrao.account.Role;
import vn.sophongtrao.platform.sheet.ResourceTable;

/** The invented persons of the demo; their sign-in names and password are published. */
@Component
class DemoPersons {

    /** The password of every demo account. */
    static final String PASSWORD = "sophongtrao-demo";

    static final String ADMINISTRATOR = "quan-tri";
    static final String REVIEWER = "can-bo-quan";
    static final String OFFICE_WRITER = "can-bo-quan-2";

    private final AccountAdministration administration;

    DemoPersons(AccountAdministration administration) {
        this.administration = administration;
    }

    record Person(
            String username,
            String fullName,
            Role role,
            @Nullable String unitSlug) {}

    static List<Person> all() {
        return ResourceTable.read("demo/persons.csv", Person.class);
    }

    void create() {
        administration.createAll(
                all().stream()
                        .map(person ->
                                new NewAccount(person.username(), person.fullName(), person.role(), person.unitSlug()))
                        .toList(),
                PASSWORD);
    }

    /** Who enters the figures of a unit. */
    static String writerOf(String unit) {
        return unit.equals(DemoUnits.OFFICE) ? OFFICE_WRITER : "phuong-" + unit;
    }
}
