package vn.sophongtrao.report;

import vn.sophongtrao.platform.text.TypedText;

/**
 * What a reviewer wrote about a figure.
 *
 * @param text blank takes the remark away
 * @param seen the remark that stood there when the reviewer's page was made; blank for none
 */
public record TypedRemark(String text, String seen) {

    public TypedRemark {
        text = TypedText.lines(text);
        seen = TypedText.lines(seen);
    }

    /** Whether the reviewer wrote anything. */
    public boolean isChanged() {
        return !text.equals(seen);
    }

    /** A remark where none stood. */
    public static TypedRemark first(String text) {
        return new TypedRemark(text, "");
    }
}
