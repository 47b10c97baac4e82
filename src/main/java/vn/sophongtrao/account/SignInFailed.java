package vn.sophongtrao.account;

/**
 * A sign-in was refused.
 *
 * @param username the name typed, in lower case; empty where no account can have it
 * @param reasonKey message key of what the person was told
 */
public record SignInFailed(String username, String address, String reasonKey) {}
