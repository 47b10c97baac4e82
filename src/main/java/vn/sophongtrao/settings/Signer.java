package vn.sophongtrao.settings;

import java.util.List;

/**
 * Who signs a printed document (Decree 30/2020/NĐ-CP, annex I).
 *
 * @param authority lines above the signature: in whose name, and as what
 * @param agency lines below them
 * @param name empty until known
 */
public record Signer(List<String> authority, List<String> agency, String name) {

    public Signer {
        authority = List.copyOf(authority);
        agency = List.copyOf(agency);
    }

    /** Who signs for the district, as the administrator named them. */
    public static Signer of(SettingValues settings) {
        return new Signer(
                settings.lines(SettingKey.SIGNING_AUTHORITY),
                settings.lines(SettingKey.SIGNER_AGENCY_TITLE),
                settings.text(SettingKey.SIGNER_NAME));
    }
}
