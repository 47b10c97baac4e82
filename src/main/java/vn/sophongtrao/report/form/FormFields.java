package vn.sophongtrao.report.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.indicator.Indicator;
import vn.sophongtrao.report.TypedFigure;
import vn.sophongtrao.report.TypedWords;

/**
 * What the monthly form sends. A figure's box bears its key as name; beside it go the version it was typed over and what
 * stood in it, so that a box nobody touched is never taken for an entry. The same holds for its note and its answer.
 *
 * @param fields the request's parameters
 */
record FormFields(Map<String, String> fields) {

    static final String DENOMINATOR = ".denominator";
    static final String NOTE = ".note";
    static final String ANSWER = ".answer";
    private static final String VERSION = ".version";

    /** An answer, and the remark that stood above it. */
    record TypedAnswer(long remark, TypedWords words) {}

    Optional<Picked> picked() {
        return Picked.read(fields.getOrDefault("pick", ""));
    }

    String action() {
        return fields.getOrDefault("action", "save");
    }

    /** The boxes of other rows that stand refused on the page, by name. */
    Set<String> refused() {
        return Arrays.stream(fields.getOrDefault("refused", "").split(","))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The boxes that say something else than when the page was made, or for which a button was pressed. */
    List<TypedFigure> figures(Collection<Indicator> rows) {
        List<TypedFigure> typed = new ArrayList<>();
        for (Indicator indicator : rows) {
            String key = indicator.key();
            Picked picked = picked(key, Picked.Place.FIGURE);
            boolean changed = isChanged(key) || isChanged(key + DENOMINATOR);
            if (fields.containsKey(key)
                    && (picked == null ? changed : picked.kind().entersWhatWasTyped())) {
                typed.add(figure(key, picked));
            }
        }
        return typed;
    }

    /** The notes that say something else than when the page was made. */
    List<TypedWords> notes(Collection<Indicator> rows) {
        return rows.stream()
                .flatMap(row -> words(row.key(), NOTE, Picked.Place.NOTE).stream())
                .toList();
    }

    /** The answers that say something else than when the page was made. */
    List<TypedAnswer> answers(Collection<Indicator> rows) {
        return rows.stream()
                .flatMap(row -> words(row.key(), ANSWER, Picked.Place.ANSWER).stream())
                .map(words -> new TypedAnswer(number(fields.get(words.key() + ".remark")), words))
                .toList();
    }

    private TypedFigure figure(String key, @Nullable Picked picked) {
        String value = fields.get(key);
        String denominator = fields.get(key + DENOMINATOR);
        long version = number(fields.get(key + VERSION));
        if (picked != null) {
            switch (picked.kind()) {
                case VALUE -> value = picked.argument();
                case DENOMINATOR -> denominator = picked.argument();
                case MINE -> version = number(picked.argument());
                default -> {
                    // Nothing of what was typed is taken.
                }
            }
        }
        return new TypedFigure(key, value, denominator, version);
    }

    private Optional<TypedWords> words(String key, String part, Picked.Place place) {
        Picked picked = picked(key, place);
        if (!fields.containsKey(key + part)
                || !(picked == null ? isChanged(key + part) : picked.kind().entersWhatWasTyped())) {
            return Optional.empty();
        }
        String version = picked == null ? fields.get(key + part + VERSION) : picked.argument();
        return Optional.of(new TypedWords(key, fields.get(key + part), number(version)));
    }

    private @Nullable Picked picked(String key, Picked.Place place) {
        return picked().filter(
                        picked -> picked.key().equals(key) && picked.kind().place() == place)
                .orElse(null);
    }

    private boolean isChanged(String name) {
        String now = fields.get(name);
        String was = fields.get(name + ".was");
        return now != null && (was == null || !now.strip().equals(was.strip()));
    }

    static long number(@Nullable String text) {
        try {
            return text == null ? 0 : Math.max(0, Long.parseLong(text));
        } catch (NumberFormatException notANumber) {
            return 0;
        }
    }
}
