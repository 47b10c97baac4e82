package vn.sophongtrao.report;

import java.io.Serializable;
import java.util.Map;

/**
 * The boxes that were said to be nothing in one go.
 *
 * @param versions by indicator key, the version each figure got: what an undo has to name
 */
public record NothingSaid(Map<String, Long> versions) implements Serializable {

    public NothingSaid {
        versions = Map.copyOf(versions);
    }

    public int count() {
        return versions.size();
    }
}
