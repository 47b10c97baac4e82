package vn.sophongtrao.settings;

import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

import vn.sophongtrao.platform.text.LevelWords;
import vn.sophongtrao.platform.text.LevelWordsSource;
import vn.sophongtrao.platform.web.FrameBody;

/** The words and names in force today, as every page shows them. */
@Component
class SettingWords implements LevelWordsSource, FrameBody {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final Settings settings;
    private final ObjectProvider<MessageSource> messages;
    private volatile @Nullable Known known;

    SettingWords(Settings settings, ObjectProvider<MessageSource> messages) {
        this.settings = settings;
        this.messages = messages;
    }

    private record Known(SettingValues values, LevelWords words) {}

    @Override
    public LevelWords words() {
        return current().words();
    }

    @Override
    public String committee(Locale language) {
        SettingValues values = current().values();
        return messages.getObject()
                .getMessage(
                        "frame.committee",
                        new Object[] {values.text(SettingKey.COMMITTEE_NAME), values.text(SettingKey.BODY_NAME)},
                        language);
    }

    private Known current() {
        Known current = known;
        SettingValues values = values(current);
        if (current == null || current.values() != values) {
            current = new Known(values, words(values));
            known = current;
        }
        return current;
    }

    private SettingValues values(@Nullable Known last) {
        try {
            return settings.today();
        } catch (DataAccessException unreadable) {
            // The page that says that the database does not answer needs its words too.
            return last == null ? new SettingValues(Map.of()) : last.values();
        }
    }

    private static LevelWords words(SettingValues values) {
        String unitVi = values.text(SettingKey.UNIT_WORD);
        String bodyVi = values.text(SettingKey.BODY_WORD);
        String unitEn = values.text(SettingKey.UNIT_WORD_ENGLISH);
        String bodyEn = values.text(SettingKey.BODY_WORD_ENGLISH);
        return new LevelWords(
                unitVi,
                capital(unitVi, VIETNAMESE),
                bodyVi,
                capital(bodyVi, VIETNAMESE),
                unitEn,
                capital(unitEn, Locale.ENGLISH),
                bodyEn,
                capital(bodyEn, Locale.ENGLISH));
    }

    private static String capital(String word, Locale language) {
        int end = word.offsetByCodePoints(0, Math.min(1, word.codePointCount(0, word.length())));
        return word.substring(0, end).toUpperCase(language) + word.substring(end);
    }
}
