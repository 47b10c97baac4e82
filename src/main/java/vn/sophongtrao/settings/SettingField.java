package vn.sophongtrao.settings;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.platform.text.Message;

/**
 * One setting on the page.
 *
 * @param key name of the field and end of its message keys
 * @param shape constant name of what may be typed
 * @param choices what there is to choose from; empty for text
 * @param value as typed, or as it was last set
 * @param seen the value this page was made with, which comes back with the form: it tells whether somebody changed it
 *     meanwhile
 * @param since what is to be said of its day: since when it holds, or until when another does; null where never set
 * @param problem why it was refused; null where it was not
 */
record SettingField(
        String key,
        String shape,
        List<String> choices,
        String value,
        String seen,
        @Nullable Message since,
        @Nullable Message problem) {

    public boolean isLines() {
        return shape.equals(SettingKey.Shape.LINES.name());
    }

    public boolean isNumber() {
        return shape.equals(SettingKey.Shape.DAY_OF_MONTH.name()) || shape.equals(SettingKey.Shape.MEGABYTES.name());
    }

    public boolean isWide() {
        return isLines() && value.lines().count() > 3;
    }
}
