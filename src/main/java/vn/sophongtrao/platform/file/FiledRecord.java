package vn.sophongtrao.platform.file;

import java.util.Map;

import vn.sophongtrao.platform.record.RecordPlace;
import vn.sophongtrao.platform.text.Message;

/**
 * A record as its files need it, for whoever asks.
 *
 * @param unitId whose it is
 * @param keys which columns of the table of files name it: {@code award_id}, or an event and its model
 * @param home the address where its files are shown
 * @param stem what files of it are called when they are taken home: {@code VV-2023-0263}
 * @param naming whether its files have no other name: it is about people, and names of files name them
 * @param restricted whether its files are for those alone who read restricted fields, so that each reading is on record
 * @param withheld whether that is not the reader
 * @param forWards whether the district's officers write it for the wards
 * @param closed whether it was withdrawn and takes no more files
 * @param changeable whether to offer the reader what changes its files
 * @param notice what does not belong into its files
 */
public record FiledRecord(
        RecordPlace place,
        long unitId,
        Map<String, Long> keys,
        String home,
        String stem,
        boolean naming,
        boolean restricted,
        boolean withheld,
        boolean forWards,
        boolean closed,
        boolean changeable,
        Message notice) {

    public FiledRecord {
        keys = Map.copyOf(keys);
    }

    /** A record that anybody who reads it reads the files of, which keep the names that people gave them. */
    public static FiledRecord of(
            RecordPlace place, long unitId, Map<String, Long> keys, String stem, String noticeKey) {
        return new FiledRecord(
                place,
                unitId,
                keys,
                place.path() + "#attachments",
                stem,
                false,
                false,
                false,
                false,
                false,
                false,
                Message.of(noticeKey));
    }

    /** The same record, whose files are shown at another address. */
    public FiledRecord shownAt(String address) {
        return new FiledRecord(
                place, unitId, keys, address, stem, naming, restricted, withheld, forWards, closed, changeable, notice);
    }

    /** The same record, whose files are called by its own name alone. */
    public FiledRecord namingItsFiles() {
        return new FiledRecord(
                place, unitId, keys, home, stem, true, restricted, withheld, forWards, closed, changeable, notice);
    }

    /**
     * The same record, whose files are for few.
     *
     * @param fromReader whether the reader is not among them
     */
    public FiledRecord restricted(boolean fromReader) {
        return new FiledRecord(
                place, unitId, keys, home, stem, naming, true, fromReader, forWards, closed, changeable, notice);
    }

    /** The same record, which the district's officers write for the wards. */
    public FiledRecord writtenForWards() {
        return new FiledRecord(
                place, unitId, keys, home, stem, naming, restricted, withheld, true, closed, changeable, notice);
    }

    /**
     * The same record as it stands.
     *
     * @param withdrawn whether it takes no more files
     * @param offersChange whether the reader may change what belongs to its unit
     */
    public FiledRecord standing(boolean withdrawn, boolean offersChange) {
        return new FiledRecord(
                place,
                unitId,
                keys,
                home,
                stem,
                naming,
                restricted,
                withheld,
                forWards,
                withdrawn,
                offersChange,
                notice);
    }

    /** The address of its files. */
    public String path() {
        return place.path("files");
    }
}
