package vn.sophongtrao.register.movement;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import vn.sophongtrao.platform.text.Message;

/** What can happen to a model between its launch and its end, which stand in the model itself. */
public enum EventKind {
    /** Củng cố. */
    CONSOLIDATED("refresh"),
    /** Làm mới. */
    RENEWED("refresh"),
    /** Nhân rộng: says how far. */
    REPLICATED("arrow-right"),
    /** Sơ kết. */
    INTERIM_REVIEW("file-text"),
    /** Tổng kết. */
    FINAL_REVIEW("file-text"),
    /** Ghi nhận: says by whom. */
    RECOGNISED("certificate");

    private final String icon;

    EventKind(String icon) {
        this.icon = icon;
    }

    String icon() {
        return icon;
    }

    /** As forms and filters of indicators write it: {@code interim_review}. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    Message label() {
        return Message.of("movement.event.kind." + name());
    }

    static Optional<EventKind> find(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }
}
