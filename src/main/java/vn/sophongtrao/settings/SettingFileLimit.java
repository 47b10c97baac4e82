package vn.sophongtrao.settings;

import org.springframework.stereotype.Component;

import vn.sophongtrao.platform.file.FileLimit;

/** How large a file may be today, as the administrator has set it. */
@Component
class SettingFileLimit implements FileLimit {

    private final Settings settings;

    SettingFileLimit(Settings settings) {
        this.settings = settings;
    }

    @Override
    public int megabytes() {
        return settings.today().number(SettingKey.FILE_MEGABYTES);
    }
}
