package vn.sophongtrao.register.movement;

import java.time.LocalDate;

/**
 * How a model or a site came to its end.
 *
 * @param on first day on which it is no longer active
 * @param reason why, up to 500 characters, without persons
 */
public record Ending(LocalDate on, String reason) {}
