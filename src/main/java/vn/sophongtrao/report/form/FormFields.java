package vn.sophongtrao.report.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.indicator.Catalogue;
import vn.sophongtrao.indicator.Indicator;
import vn.sophongtrao.report.TypedFigure;

/**
 * What the monthly form sends. A figure's box bears its key as name; beside it go the version it was typed over and what
 * stood in it, so that a box nobody touched is never taken for an entry.
 *
 * @param fields the request's parameters
 */
record FormFields(Map<String, String> fields) {

    /** A button that enters something for a figure. */
    record Picked(String key, Kind kind, String argument) {

        enum Kind {
            /** One reading of an ambiguous text for the first box. */
            VALUE,
            /** One reading of an ambiguous text for the second box. */
            DENOMINATOR,
            /** The typed figure, over the version that somebody else saved. */
            MINE,
            /** What somebody else saved. */
            THEIRS,
            /** The state of last month. */
            KEEP
        }

        boolean entersWhatWasTyped() {
            return kind != Kind.THEIRS && kind != Kind.KEEP;
        }

        String written() {
            return key + "|" + kind + "|" + argument;
        }
    }

    Optional<Picked> picked() {
        String[] parts = fields.getOrDefault("pick", "").split("\\|", 3);
        if (parts.length < 3) {
            return Optional.empty();
        }
        for (Picked.Kind kind : Picked.Kind.values()) {
            if (kind.name().equals(parts[1])) {
                return Optional.of(new Picked(parts[0], kind, parts[2]));
            }
        }
        return Optional.empty();
    }

    String action() {
        return fields.getOrDefault("action", "save");
    }

    /** The boxes that say something else than when the page was made, or for which a button was pressed. */
    List<TypedFigure> typed(Catalogue form) {
        Picked picked = picked().orElse(null);
        List<TypedFigure> typed = new ArrayList<>();
        for (Indicator indicator : form.indicators()) {
            String key = indicator.key();
            Picked answer = picked != null && picked.key().equals(key) ? picked : null;
            if (answer != null && !answer.entersWhatWasTyped()) {
                continue;
            }
            if (!indicator.isCounted() && fields.containsKey(key) && (answer != null || isChanged(key))) {
                typed.add(figure(key, answer));
            }
        }
        return typed;
    }

    /** One figure as it was sent, whether it changed or not. */
    TypedFigure figure(String key) {
        return figure(key, picked().filter(picked -> picked.key().equals(key)).orElse(null));
    }

    private TypedFigure figure(String key, @Nullable Picked picked) {
        String value = fields.get(key);
        String denominator = fields.get(key + ".denominator");
        long version = number(fields.get(key + ".version"));
        if (picked != null) {
            switch (picked.kind()) {
                case VALUE -> value = picked.argument();
                case DENOMINATOR -> denominator = picked.argument();
                case MINE -> version = number(picked.argument());
                case THEIRS, KEEP -> {
                    // Nothing of what was typed is taken.
                }
            }
        }
        return new TypedFigure(key, value, denominator, null, version);
    }

    private boolean isChanged(String key) {
        return !fields.getOrDefault(key, "")
                        .strip()
                        .equals(fields.getOrDefault(key + ".was", "").strip())
                || !fields.getOrDefault(key + ".denominator", "")
                        .strip()
                        .equals(fields.getOrDefault(key + ".denominator.was", "")
                                .strip());
    }

    static long number(@Nullable String text) {
        try {
            return text == null ? 0 : Math.max(0, Long.parseLong(text));
        } catch (NumberFormatException notANumber) {
            return 0;
        }
    }
}
