package vn.sophongtrao.platform.record;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.platform.text.Message;

/**
 * An act as the page tells it.
 *
 * @param icon its sign
 * @param who full name, null where the application acted by itself
 * @param changes each value that changed
 */
public record HistoryEntry(
        String icon, Message what, Instant at, @Nullable String who, List<Message> changes) {

    public HistoryEntry {
        changes = List.copyOf(changes);
    }
}
