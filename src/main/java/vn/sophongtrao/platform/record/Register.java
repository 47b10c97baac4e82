package vn.sophongtrao.platform.record;

import vn.sophongtrao.platform.text.Message;

/**
 * A register among the pages.
 *
 * @param menu name of its entry in the navigation
 * @param title what its list is called
 * @param path address of its list, under which its records stand
 */
public record Register(String menu, Message title, String path) {

    public static Register of(String menu, String titleKey, String path) {
        return new Register(menu, Message.of(titleKey), path);
    }

    /** The address of the form that enters a record, under which a browser keeps what was typed into it. */
    public String entering() {
        return path + "/new";
    }

    /**
     * One of its records.
     *
     * @param code what people call it by, in the trail
     * @param title the heading of its page: “Vụ việc VV-2023-0263”
     * @param named the record within a sentence: “vụ việc VV-2023-0263”
     */
    public RecordPlace at(long id, String code, Message title, Message named) {
        return new RecordPlace(this, id, code, title, named);
    }
}
