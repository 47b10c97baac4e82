package vn.sophongtrao.account;

/** A person signed in. */
public record SignInSucceeded(long accountId, String username, String address) {}
