package vn.sophongtrao.register.award;

/** Who received an award, in the SQL that reads it of {@code award a}: withheld names come as dots and are not found. */
final class RecipientName {

    private RecipientName() {}

    /**
     * The name.
     *
     * @param restricted whether the reader sees only those that may be published
     */
    static String column(boolean restricted) {
        return restricted ? "case when a.publishable then a.recipient_name else '•••' end" : "a.recipient_name";
    }

    /** The text in which the words of a list are sought. */
    static String searched(boolean restricted) {
        return restricted ? "a.search_text" : "(a.search_text || ' ' || a.recipient_search_text)";
    }
}
