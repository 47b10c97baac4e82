/** What other modules may ask of the recognitions: who was recognised for a year, or was not. */
@NamedInterface("listing")
@NullMarked
package vn.sophongtrao.register.recognition.listing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
