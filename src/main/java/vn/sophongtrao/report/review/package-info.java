/**
 * The month as the district reads it: what waits, the review, what differs from the registers since, and the life of a report.
 */
@NamedInterface("review")
@NullMarked
package vn.sophongtrao.report.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
