package vn.sophongtrao.target;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What the city police said with a target.
 *
 * @param value how much is to be reached, in the indicator's unit and with its decimals, above zero; null where nobody
 *     has said
 * @param dueOn the last day on which it is reached in time
 * @param assignedBy the office that set it, up to 120 characters, never a person's name
 * @param reference the plan or decision that sets it, up to 300 characters; null where nobody wrote it
 */
public record TargetDetails(
        @Nullable BigDecimal value,
        LocalDate dueOn,
        String assignedBy,
        @Nullable String reference) {}
