package vn.sophongtrao.summary;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.indicator.FigureValue;

/**
 * What figures add up to.
 *
 * @param value null where nobody reported anything, which is not zero
 * @param complete whether every figure owed for it stands approved; false where there is no value
 * @param asOf of a state, the oldest month that one of its figures comes from; 0 for sums and where there is no value
 * @param lagging whether a state's figure is older than the last month that has ended
 */
record Total(@Nullable FigureValue value, boolean complete, int asOf, boolean lagging) {

    static final Total NOTHING = new Total(null, false, 0, false);

    boolean isKnown() {
        return value != null;
    }
}
