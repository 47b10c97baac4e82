package vn.sophongtrao.account;

import jakarta.validation.constraints.NotBlank;

/**
 * What a person typed to change the password.
 *
 * @param current the password until now
 * @param replacement the new one
 * @param repeated the new one again
 */
record PasswordForm(
        @NotBlank(message = "{account.constraint.password.current}")
        String current,

        @NotBlank(message = "{account.constraint.password.replacement}")
        String replacement,

        String repeated) {

    PasswordForm {
        current = current == null ? "" : current;
        replacement = replacement == null ? "" : replacement;
        repeated = repeated == null ? "" : repeated;
    }
}
