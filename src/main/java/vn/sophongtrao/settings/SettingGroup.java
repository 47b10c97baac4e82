package vn.sophongtrao.settings;

import java.util.List;

/** The parts of the settings page; each setting stands in exactly one. */
enum SettingGroup {
    NAMES(
            SettingKey.BODY_NAME,
            SettingKey.BODY_NAMED_AFTER_PERSON,
            SettingKey.COMMITTEE_NAME,
            SettingKey.PARENT_BODY_NAME,
            SettingKey.SUPERIOR_NAME),
    WORDS(SettingKey.UNIT_WORD, SettingKey.UNIT_WORD_ENGLISH, SettingKey.BODY_WORD, SettingKey.BODY_WORD_ENGLISH),
    SIGNING(
            SettingKey.DOCUMENT_SYMBOL,
            SettingKey.SIGNER_NAME,
            SettingKey.SIGNING_AUTHORITY,
            SettingKey.SIGNER_AGENCY_TITLE,
            SettingKey.RECEIVERS),
    REPORTING(SettingKey.CUT_OFF_SCHEME, SettingKey.DUE_DAY),
    FILES(SettingKey.FILE_MEGABYTES);

    private final List<SettingKey> keys;

    SettingGroup(SettingKey... keys) {
        this.keys = List.of(keys);
    }

    List<SettingKey> keys() {
        return keys;
    }
}
