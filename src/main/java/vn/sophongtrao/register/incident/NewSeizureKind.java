package vn.sophongtrao.register.incident;

import org.jspecify.annotations.Nullable;

/** A kind about to be added; it is listed after those there are. The components are those of {@link SeizureKind}. */
public record NewSeizureKind(
        String key,
        String labelVi,
        @Nullable String labelEn,
        String unitVi,
        @Nullable String unitEn,
        String countedVi,
        @Nullable String countedEn,
        int decimals) {}
