package vn.sophongtrao.settings;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * What stands above the title of a printed document (Decree 30/2020/NĐ-CP, annex I). Its number and its day are left
 * blank, to be written by hand.
 *
 * @param parent the body above the issuer, in capitals
 * @param issuer the committee, in capitals
 * @param symbol kind and issuer in the document's number: “BC-BCĐ”
 * @param place where it is signed
 * @param month of signing, as documents write it; null where it is left blank too
 * @param year of signing
 */
public record Letterhead(
        String parent,
        String issuer,
        String symbol,
        String place,
        @Nullable String month,
        String year) {

    /** Of a document that the committee issues, as the administrator named it. */
    public static Letterhead of(
            SettingValues settings, Locale language, String parent, String place, @Nullable String month, int year) {
        return new Letterhead(
                parent.toUpperCase(language),
                settings.text(SettingKey.COMMITTEE_NAME).toUpperCase(language),
                settings.text(SettingKey.DOCUMENT_SYMBOL),
                place,
                month,
                String.valueOf(year));
    }
}
