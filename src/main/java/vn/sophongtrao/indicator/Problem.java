package vn.sophongtrao.indicator;

import java.util.List;

/**
 * Why a figure may not stand as it is: a hard check of the catalogue that it breaks.
 *
 * @param messageKey key of the message that says what is wrong and what to do
 * @param arguments what the message names: numbers as {@code BigDecimal}, labels as {@link Label}
 */
public record Problem(String messageKey, List<Object> arguments) {

    static Problem of(String messageKey, Object... arguments) {
        return new Problem(messageKey, List.of(arguments));
    }
}
