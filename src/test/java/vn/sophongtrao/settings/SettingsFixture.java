package vn.sophongtrao.settings;

import java.time.LocalDate;
import java.util.Map;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import vn.sophongtrao.DatabaseFixture;

/** Settings as nobody has changed them yet: makes the application forget what it remembers of the class before. */
@Component
@Order(0)
class SettingsFixture implements DatabaseFixture {

    private final Settings settings;

    SettingsFixture(Settings settings) {
        this.settings = settings;
    }

    @Override
    public void fill() {
        settings.set(Map.of(), LocalDate.EPOCH);
    }
}
