package vn.sophongtrao.account;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who may keep the book; {@link vn.sophongtrao.platform.access.KeepsTheBook} names it {@code @accountAccess}. */
@Component("accountAccess")
class AccountAccess {

    /**
     * Whether accounts, units, catalogue, calendar and settings may be kept: by an administrator, and by the
     * application itself, at its start and in its jobs. No request comes without an authentication: those of strangers
     * carry an anonymous one.
     */
    public boolean mayAdminister() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null
                || authentication.getAuthorities().stream()
                        .anyMatch(granted -> Role.DISTRICT_ADMIN.authority().equals(granted.getAuthority()));
    }
}
