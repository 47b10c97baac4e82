package vn.sophongtrao.account;

import org.jspecify.annotations.Nullable;

/**
 * An account to be made.
 *
 * @param username the sign-in name, in any case
 * @param fullName the person
 * @param unitSlug the ward of a ward's officer; null for all other roles (a district officer acts for the district
 *     office that exists today)
 */
public record NewAccount(
        String username,
        String fullName,
        Role role,
        @Nullable String unitSlug) {}
