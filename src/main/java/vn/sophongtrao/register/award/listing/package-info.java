/** What other modules may ask of the awards: those of a stretch of days, with the names of whom may be named. */
@NamedInterface("listing")
@NullMarked
package vn.sophongtrao.register.award.listing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
