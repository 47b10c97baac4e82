package vn.sophongtrao.register.incident;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What an officer says of an incident.
 *
 * @param category key of its category
 * @param handledOn null while it is not handled
 * @param account short account of what happened, up to 500 characters, without persons
 * @param fromPeople whether it came from people's information
 * @param modelId the model of the movement that helped, null for none
 * @param seizures quantities, greater than zero, by the key of their kind and in its unit
 */
public record IncidentDetails(
        String category,
        LocalDate detectedOn,
        @Nullable LocalDate handledOn,
        String account,
        boolean fromPeople,
        @Nullable Long modelId,
        Map<String, BigDecimal> seizures) {

    public IncidentDetails {
        seizures = Map.copyOf(seizures);
    }

    /** An incident in which no model helped. */
    public IncidentDetails(
            String category,
            LocalDate detectedOn,
            @Nullable LocalDate handledOn,
            String account,
            boolean fromPeople,
            Map<String, BigDecimal> seizures) {
        this(category, detectedOn, handledOn, account, fromPeople, null, seizures);
    }
}
