package vn.sophongtrao.platform.file;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.platform.RuleViolation;
import vn.sophongtrao.platform.text.FreeText;
import vn.sophongtrao.platform.text.TypedText;

/** What a file is called: what a person called it, without anything that leads elsewhere or misleads, or a name of ours. */
final class FileName {

    /** Most characters, the ending included. */
    static final int LONGEST = 120;

    private static final int ENDING = 4;
    private static final String NOT_IN_NAMES = "[<>:\"/\\\\|?*]";

    private FileName() {}

    /** The name in one line, without folders and characters that no name may have; empty where nothing is left. */
    static String clean(@Nullable String sent) {
        String name = TypedText.line(sent);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        name = name.replaceAll(NOT_IN_NAMES, "_").replaceAll("^[. ]+", "").strip();
        return shortened(name, LONGEST);
    }

    /**
     * The name under which a file is kept. It ends as its content says. One that holds the number of a person is
     * forgotten, and so is every name on a record that names its files itself.
     *
     * @param stem what the record calls its files: {@code VV-2023-0263}
     */
    static String kept(CheckedFile file, String stem, boolean ofRecord, int number) {
        String name = withoutEnding(file.name());
        String own = stem + "-" + number;
        return shortened(ofRecord || name.isEmpty() || namesAPerson(name) ? own : name, LONGEST - ENDING)
                + file.kind().ending();
    }

    private static String withoutEnding(String name) {
        return name.replaceFirst("(?i)\\.(?:jpe?g|png|pdf)$", "").strip();
    }

    private static boolean namesAPerson(String name) {
        try {
            FreeText.of(CheckedFile.FIELD, "record.file.field", LONGEST).optional(name);
            return false;
        } catch (RuleViolation number) {
            return true;
        }
    }

    private static String shortened(String name, int longest) {
        int length = Math.min(longest, name.codePointCount(0, name.length()));
        return name.substring(0, name.offsetByCodePoints(0, length)).strip();
    }
}
