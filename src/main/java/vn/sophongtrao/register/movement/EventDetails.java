package vn.sophongtrao.register.movement;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What an officer says of an event.
 *
 * @param scope key of how far a model was replicated or recognised, null where none is said
 * @param byWhom the body that ordered, recognised or reviewed, up to 200 characters, null for none
 * @param decisionNumber up to 60 characters, null for none
 * @param decidedOn day of the decision, null for none
 * @param note more about it, up to 500 characters, without persons, null for nothing
 */
public record EventDetails(
        EventKind kind,
        LocalDate happenedOn,
        @Nullable String scope,
        @Nullable String byWhom,
        @Nullable String decisionNumber,
        @Nullable LocalDate decidedOn,
        @Nullable String note) {}
