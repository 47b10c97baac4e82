package vn.sophongtrao.register.incident;

import org.jspecify.annotations.Nullable;

/** A category about to be added; it is listed after those there are. The components are those of {@link IncidentCategory}. */
public record NewCategory(
        String key, String labelVi, @Nullable String labelEn, boolean criminalOffence) {}
