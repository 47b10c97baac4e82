package vn.sophongtrao.account;

import java.io.Serial;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * The person who is signed in, as the session keeps them. It carries no password.
 *
 * @param unitId the unit in whose name the person acts: their ward, or the district office; null for those who enter
 *     nothing
 */
public record SignedInPerson(
        long accountId,
        String username,
        String fullName,
        Role role,
        @Nullable Long unitId) implements UserDetails {

    @Serial
    private static final long serialVersionUID = 1L;

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority(role.authority()));
    }

    @Override
    public @Nullable String getPassword() {
        return null;
    }

    @Override
    public String getUsername() {
        return username;
    }
}
