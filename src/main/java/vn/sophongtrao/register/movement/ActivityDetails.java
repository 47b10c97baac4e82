package vn.sophongtrao.register.movement;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What an officer says of an activity.
 *
 * @param what what was done, up to 500 characters, without persons
 * @param participants people who took part, null where unknown
 */
public record ActivityDetails(
        LocalDate happenedOn, String what, @Nullable Integer participants) {}
