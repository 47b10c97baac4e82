package vn.sophongtrao;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The files of this repository as texts, for the tests that guard how they are written. */
final class Sources {

    static final Path JAVA = Path.of("src/main/java");
    static final Path BUNDLES = Path.of("src/main/resources/messages");
    static final Path TEMPLATES = Path.of("src/main/resources/templates");

    private Sources() {}

    /**
     * A string literal of a Java file.
     *
     * @param before the code before it without its white space, at most 80 characters
     */
    record Literal(Source file, int line, String value, String before) {

        String place() {
            return file.path() + ":" + line;
        }
    }

    /** A file and what it says. */
    record Source(Path path, String text) {

        String place(int offset) {
            return path + ":"
                    + (1
                            + text.substring(0, offset)
                                    .chars()
                                    .filter(c -> c == '\n')
                                    .count());
        }
    }

    static List<Source> all(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .map(Sources::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Source read(Path file) {
        try {
            return new Source(file, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The string literals of a Java file, those in comments left out. */
    static List<Literal> literals(Source file) {
        List<Literal> found = new ArrayList<>();
        String code = file.text();
        StringBuilder before = new StringBuilder();
        int line = 1;
        int at = 0;
        while (at < code.length()) {
            int end = at + 1;
            if (code.startsWith("//", at)) {
                end = until(code, "\n", at, 0);
            } else if (code.startsWith("/*", at)) {
                end = until(code, "*/", at + 2, 2);
            } else if (code.startsWith("\"\"\"", at)) {
                end = until(code, "\"\"\"", at + 3, 3);
                before.append("\"\"");
            } else if (code.charAt(at) == '"' || code.charAt(at) == '\'') {
                end = closing(code, at);
                if (code.charAt(at) == '"') {
                    String tail = before.substring(Math.max(0, before.length() - 80));
                    found.add(new Literal(file, line, code.substring(at + 1, end - 1), tail));
                }
                before.append(code, at, end);
            } else if (!Character.isWhitespace(code.charAt(at))) {
                before.append(code.charAt(at));
            }
            line += (int) code.substring(at, end).chars().filter(c -> c == '\n').count();
            at = end;
        }
        return found;
    }

    private static int until(String code, String mark, int from, int after) {
        int found = code.indexOf(mark, from);
        return found < 0 ? code.length() : found + after;
    }

    private static int closing(String code, int at) {
        int end = at + 1;
        while (end < code.length() && code.charAt(end) != code.charAt(at)) {
            end += code.charAt(end) == '\\' ? 2 : 1;
        }
        return Math.min(end + 1, code.length());
    }
}
