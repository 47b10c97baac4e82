package vn.sophongtrao.register.outreach;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** A session as the database lists it. */
record OutreachRow(
        long id,
        String code,
        long reportingUnitId,
        long kindId,
        long audienceId,
        String topic,
        LocalDate heldOn,
        @Nullable String place,
        @Nullable Integer attendance,
        @Nullable Integer households,
        boolean withdrawn) {}
