package vn.sophongtrao.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * An incident the demo tells of.
 *
 * @param category key of its category
 * @param handledOn null while it is open
 * @param seizures quantities by key of the seizure kind
 */
record DemoIncident(
        String category,
        LocalDate detectedOn,
        @Nullable LocalDate handledOn,
        String account,
        boolean fromPeople,
        Map<String, BigDecimal> seizures) {}
