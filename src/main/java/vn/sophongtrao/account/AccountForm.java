package vn.sophongtrao.account;

import jakarta.validation.constraints.NotBlank;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.platform.text.TypedText;

/**
 * What the administrator typed to make an account.
 *
 * @param role the role's constant name
 * @param unit slug of the ward; ignored for roles that act for no ward
 * @param key made with the form, so that sent twice it makes one account
 */
record AccountForm(
        @NotBlank(message = "{account.constraint.full-name}")
        String fullName,

        @NotBlank(message = "{account.constraint.username}") String username,
        @NotBlank(message = "{account.constraint.role}") String role,
        @Nullable String unit,
        @Nullable String key) {

    AccountForm {
        fullName = TypedText.line(fullName);
        username = TypedText.line(username);
        role = role == null ? "" : role;
    }
}
