package vn.sophongtrao.summary;

import java.util.List;

import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.settings.SettingKey;
import vn.sophongtrao.settings.SettingValues;

/**
 * What stands around the text of the printed document (Decree 30/2020/NĐ-CP, annex I), as the administrator set it.
 *
 * @param parent the body above the committee, in capitals
 * @param issuer the committee, in capitals
 * @param place the body with a capital, before the date
 * @param year the year the document is signed in
 * @param symbol after the number: “BC-BCĐ”
 */
record PrintHead(
        String parent,
        String issuer,
        String committee,
        String superior,
        String place,
        String year,
        String symbol,
        List<String> authority,
        List<String> agencyTitle,
        String signer,
        List<String> receivers) {

    static PrintHead of(SettingValues settings, int year, Words words) {
        String body = settings.text(SettingKey.BODY_NAME);
        String committee = settings.text(SettingKey.COMMITTEE_NAME);
        return new PrintHead(
                capitals(settings.text(SettingKey.PARENT_BODY_NAME), words),
                capitals(committee, words),
                words.say(Message.of("summary.print.committee", committee, body)),
                settings.text(SettingKey.SUPERIOR_NAME),
                words.say("summary.print.place", body),
                String.valueOf(year),
                settings.text(SettingKey.DOCUMENT_SYMBOL),
                settings.lines(SettingKey.SIGNING_AUTHORITY),
                settings.lines(SettingKey.SIGNER_AGENCY_TITLE),
                settings.text(SettingKey.SIGNER_NAME),
                settings.lines(SettingKey.RECEIVERS));
    }

    private static String capitals(String text, Words words) {
        return text.toUpperCase(words.locale());
    }
}
