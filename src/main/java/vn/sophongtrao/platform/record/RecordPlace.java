package vn.sophongtrao.platform.record;

import vn.sophongtrao.platform.text.Message;

/**
 * Where a record stands among the pages, and what it is called there.
 *
 * @param code what people call it by, in the trail
 * @param title the heading of its page: “Vụ việc VV-2023-0263”
 * @param named the record within a sentence: “vụ việc VV-2023-0263”
 */
public record RecordPlace(Register register, long id, String code, Message title, Message named) {

    /** The address of its page, under which a browser keeps what was typed into its form. */
    public String path() {
        return register.path() + "/" + id;
    }

    /** The address of something about it: {@code edit}, {@code withdrawal}. */
    public String path(String part) {
        return path() + "/" + part;
    }
}
