package vn.sophongtrao.register.firesafety.map;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.sophongtrao.platform.NotFoundException;
import vn.sophongtrao.platform.RuleViolation;
import vn.sophongtrao.platform.access.KeepsTheBook;
import vn.sophongtrao.platform.record.HistoryAct;
import vn.sophongtrao.platform.record.HistoryEntry;
import vn.sophongtrao.platform.record.HistoryFields;
import vn.sophongtrao.platform.record.HistoryRow;
import vn.sophongtrao.platform.record.RecordHistory;
import vn.sophongtrao.platform.text.Message;

/** Keeps the one picture under the map. Everybody who signs in may see it: it shows the district, and nobody's records. */
@Service
class GroundPictures {

    private static final String TABLE = "map_picture";
    private static final long ONE = 1;

    private static final HistoryFields FIELDS = HistoryFields.none()
            .number("north", "firesafety.ground.field.north")
            .number("west", "firesafety.ground.field.west")
            .number("south", "firesafety.ground.field.south")
            .number("east", "firesafety.ground.field.east");

    private final JdbcClient jdbc;
    private final RecordHistory history;

    GroundPictures(JdbcClient jdbc, RecordHistory history) {
        this.jdbc = jdbc;
        this.history = history;
    }

    /** What is sent to a browser. */
    record Content(byte[] content, String mediaType) {}

    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public Optional<GroundPicture> current() {
        return jdbc.sql("""
                        select width, height, north, west, south, east, version from map_picture
                         where content is not null""").query(GroundPicture.class).optional();
    }

    /** @throws NotFoundException where there is none */
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public Content content() {
        return jdbc.sql("select content, media_type from map_picture where content is not null")
                .query((row, number) -> new Content(row.getBytes("content"), row.getString("media_type")))
                .optional()
                .orElseThrow(() -> new NotFoundException("picture of the map"));
    }

    /** The version that a form is made of; -1 where there has never been one. */
    @Transactional(readOnly = true)
    @KeepsTheBook
    public long version() {
        return jdbc.sql("select version from map_picture")
                .query(Long.class)
                .optional()
                .orElse(-1L);
    }

    /**
     * Puts a picture there, or the one that is there elsewhere.
     *
     * @param content null for the one that is there
     * @param version the version that was read
     * @throws RuleViolation where there is none, or somebody changed it since
     */
    @Transactional
    @KeepsTheBook
    public void put(MapArea corners, @Nullable GroundContent content, long version) {
        if (content == null && current().isEmpty()) {
            throw RuleViolation.at(GroundContent.FIELD, "firesafety.ground.rule.none");
        }
        int written = content == null
                ? at(corners, version, "").update()
                : version < 0
                        ? with(
                                        content,
                                        jdbc.sql("""
                                insert into map_picture (id, north, west, south, east, content, media_type, digest, width, height)
                                values (1, :north, :west, :south, :east, :content, :type, :digest, :width, :height)
                                    on conflict do nothing""")
                                                .param("north", corners.north())
                                                .param("west", corners.west())
                                                .param("south", corners.south())
                                                .param("east", corners.east()))
                                .update()
                        : with(content, at(corners, version, """
                                , content = :content, media_type = :type, digest = :digest, width = :width,
                                  height = :height""")).update();
        requireWritten(written);
    }

    /** Takes the picture away, if there is one; the map is then drawn without. */
    @Transactional
    @KeepsTheBook
    public void remove(long version) {
        if (current().isPresent()) {
            requireWritten(jdbc.sql("""
                            update map_picture set content = null, media_type = null, digest = null, width = null, height = null,
                                   version = version + 1
                             where version = :version""").param("version", version).update());
        }
    }

    /** All that was done, the latest first. */
    @KeepsTheBook
    public List<HistoryEntry> history() {
        return history.of(TABLE, ONE).stream().map(GroundPictures::entry).toList();
    }

    private JdbcClient.StatementSpec at(MapArea corners, long version, String more) {
        return jdbc.sql("update map_picture set north = :north, west = :west, south = :south, east = :east,"
                        + " version = version + 1" + more + " where version = :version")
                .param("north", corners.north())
                .param("west", corners.west())
                .param("south", corners.south())
                .param("east", corners.east())
                .param("version", version);
    }

    private static JdbcClient.StatementSpec with(GroundContent content, JdbcClient.StatementSpec statement) {
        return statement
                .param("content", content.bytes())
                .param("type", content.mediaType())
                .param("digest", content.digest())
                .param("width", content.width())
                .param("height", content.height());
    }

    private static void requireWritten(int rows) {
        if (rows == 0) {
            throw new RuleViolation("firesafety.ground.rule.changed");
        }
    }

    private static HistoryEntry entry(HistoryAct act) {
        if (act.entered()) {
            return act.entry("plus", Message.of("firesafety.ground.history.put"), List.of());
        }
        HistoryRow row = act.rows().get(0);
        List<Message> changes = FIELDS.changes(row);
        if (!row.changed("digest")) {
            return act.entry("pencil", Message.of("firesafety.ground.history.moved"), changes);
        }
        return row.after().hasNonNull("digest")
                ? act.entry("plus", Message.of("firesafety.ground.history.put"), changes)
                : act.entry("ban", Message.of("firesafety.ground.history.removed"), changes);
    }
}
