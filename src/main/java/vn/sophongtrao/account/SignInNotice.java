package vn.sophongtrao.account;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** Accounts that the sign-in page shows to everybody: given by the demo alone. */
@FunctionalInterface
public interface SignInNotice {

    /** What to show; empty where there is nothing. */
    Optional<Shown> shown();

    /**
     * A list of accounts.
     *
     * @param titleKey message key of its heading
     * @param passwordKey message key of the words before the password they share
     * @param password that password
     */
    record Shown(String titleKey, String passwordKey, String password, List<Line> lines) {}

    /**
     * One account, or one example of several.
     *
     * @param role whose account it is
     * @param hintKey message key of a remark; null for none
     */
    record Line(Role role, String username, @Nullable String hintKey) {}
}
