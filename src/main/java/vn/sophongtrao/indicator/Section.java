package vn.sophongtrao.indicator;

import java.util.List;

/**
 * A part of the form with its heading.
 *
 * @param indicators in the order of the form, never empty
 */
public record Section(String key, Label label, List<Indicator> indicators) {

    public Section {
        indicators = List.copyOf(indicators);
    }
}
