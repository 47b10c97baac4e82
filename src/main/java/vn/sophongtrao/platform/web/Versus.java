package vn.sophongtrao.platform.web;

import vn.sophongtrao.platform.text.Message;

/**
 * A field of a record that two people changed at once.
 *
 * @param what the field
 * @param mine what the reader typed, empty for nothing
 * @param theirs what is saved, empty for nothing
 */
public record Versus(Message what, Object mine, Object theirs) {

    /** What stands against what of a box that is ticked or not. */
    public static Versus flags(Message what, boolean mine, boolean theirs) {
        return new Versus(what, yesOrNo(mine), yesOrNo(theirs));
    }

    /** Whether there is anything to choose. */
    public boolean differs() {
        return !mine.equals(theirs);
    }

    private static Message yesOrNo(boolean flag) {
        return Message.of(flag ? "record.yes" : "record.no");
    }
}
