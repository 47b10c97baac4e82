package vn.sophongtrao.platform.text;

/** Knows what the levels are called today; {@code settings} implements it. */
@FunctionalInterface
public interface LevelWordsSource {

    /** The words in force. Asked for every text of a page, so it answers from memory. */
    LevelWords words();
}
