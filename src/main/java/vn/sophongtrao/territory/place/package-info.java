/** The directory of places: residential areas, schools, agencies, enterprises and others of a ward, which records of registers point to. */
@NamedInterface("places")
@NullMarked
package vn.sophongtrao.territory.place;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
