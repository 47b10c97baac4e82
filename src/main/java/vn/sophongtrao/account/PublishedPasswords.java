package vn.sophongtrao.account;

/** Passwords that everybody can read, which nobody may take as their own. Any module may know some. */
public interface PublishedPasswords {

    boolean includes(String password);
}
