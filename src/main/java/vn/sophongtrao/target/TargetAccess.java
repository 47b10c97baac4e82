package vn.sophongtrao.target;

import java.util.Set;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who keeps the targets; access rules name it {@code @targetAccess}. The database's wall says the same of its rows. */
@Component("targetAccess")
class TargetAccess {

    /** Everybody who is signed in reads targets; which ones, is the wall's affair. */
    static final String READERS = "hasAnyRole('WARD_OFFICER', 'DISTRICT_OFFICER', 'DISTRICT_VIEWER', 'DISTRICT_ADMIN')";

    static final String WRITERS = "@targetAccess.mayWrite()";

    private static final Set<String> KEEPERS = Set.of("ROLE_DISTRICT_OFFICER", "ROLE_DISTRICT_ADMIN");

    /** Whether the acting person enters, changes and withdraws targets: a ward's officer reads them only. */
    public boolean mayWrite() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.getAuthorities().stream()
                        .anyMatch(granted -> KEEPERS.contains(String.valueOf(granted.getAuthority())));
    }
}
