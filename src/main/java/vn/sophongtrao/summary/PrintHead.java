package vn.sophongtrao.summary;

import java.util.List;

import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.settings.Letterhead;
import vn.sophongtrao.settings.SettingKey;
import vn.sophongtrao.settings.SettingValues;
import vn.sophongtrao.settings.Signer;

/**
 * What stands around the text of the printed document (Decree 30/2020/NĐ-CP, annex I), as the administrator set it.
 *
 * @param committee the committee with the body it belongs to
 * @param superior whom the document is addressed to
 */
record PrintHead(Letterhead letterhead, String committee, String superior, Signer signer, List<String> receivers) {

    /** @param year the year the document is signed in */
    static PrintHead of(SettingValues settings, int year, Words words) {
        String body = settings.text(SettingKey.BODY_NAME);
        return new PrintHead(
                Letterhead.of(
                        settings,
                        words.locale(),
                        settings.text(SettingKey.PARENT_BODY_NAME),
                        words.say("settings.letterhead.body", body),
                        null,
                        year),
                words.say(Message.of("summary.print.committee", settings.text(SettingKey.COMMITTEE_NAME), body)),
                settings.text(SettingKey.SUPERIOR_NAME),
                Signer.of(settings),
                settings.lines(SettingKey.RECEIVERS));
    }
}
