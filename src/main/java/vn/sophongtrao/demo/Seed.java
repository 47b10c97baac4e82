package vn.sophongtrao.demo;

import java.util.Objects;
import java.util.SplittableRandom;

/** Chance that always falls the same way for the same thing told: by unit, indicator, year and month. */
final class Seed {

    private Seed() {}

    static SplittableRandom of(Object... parts) {
        // String.hashCode is fixed by its specification, so the demo is the same on every machine.
        return new SplittableRandom(Objects.hash(parts) * 0x9E3779B97F4A7C15L);
    }

    /** A factor around one, from 1 − spread to 1 + spread. */
    static double around(double spread, Object... parts) {
        return 1 - spread + 2 * spread * of(parts).nextDouble();
    }

    /** A whole number from 0 to bound − 1. */
    static int below(int bound, Object... parts) {
        return of(parts).nextInt(bound);
    }
}
