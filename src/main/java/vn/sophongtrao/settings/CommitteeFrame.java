package vn.sophongtrao.settings;

import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import vn.sophongtrao.platform.web.FrameBody;

/** Names the committee in the frame of every page. */
@Component
class CommitteeFrame implements FrameBody {

    private final Settings settings;
    private final MessageSource messages;

    CommitteeFrame(Settings settings, MessageSource messages) {
        this.settings = settings;
        this.messages = messages;
    }

    @Override
    public String committee(Locale language) {
        SettingValues today = settings.today();
        return messages.getMessage(
                "frame.committee",
                new Object[] {today.text(SettingKey.COMMITTEE_NAME), today.text(SettingKey.BODY_NAME)},
                language);
    }
}
