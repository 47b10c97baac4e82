package vn.sophongtrao.platform.file;

import java.util.List;
import java.util.Optional;

import vn.sophongtrao.platform.record.HistoryAct;
import vn.sophongtrao.platform.record.HistoryEntry;
import vn.sophongtrao.platform.record.HistoryRow;
import vn.sophongtrao.platform.text.Message;

/** What a record's history tells of its files. */
public final class FileHistory {

    private FileHistory() {}

    /** The act in words where it attached or withdrew files; empty where it did something else. */
    public static Optional<HistoryEntry> told(HistoryAct act) {
        List<HistoryRow> files = act.rows("record_file");
        if (files.isEmpty()) {
            return Optional.empty();
        }
        HistoryRow first = files.get(0);
        if (first.operation().equals("INSERT")) {
            return Optional.of(act.entry(
                    "upload",
                    Message.of("record.file.history.attached"),
                    files.stream().map(FileHistory::named).toList()));
        }
        return Optional.of(act.entry(
                "ban",
                Message.of("record.file.history.withdrawn"),
                List.of(
                        named(first),
                        Message.of(
                                "record.withdrawal.because",
                                first.after().path("withdrawal_reason").asString()))));
    }

    private static Message named(HistoryRow file) {
        return Message.of("record.file.history.name", file.after().path("name").asString());
    }
}
