package vn.sophongtrao.platform.vocabulary;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A word about to be added to a vocabulary.
 *
 * @param key permanent key: small letters, digits and underscores
 * @param values what else is said of it, by column
 */
public record NewWord(String key, String labelVi, @Nullable String labelEn, Map<String, Object> values) {

    public NewWord {
        values = Map.copyOf(values);
    }
}
