/**
 * Reporting units in time: wards and the district office, mergers and splits; {@code territory :: places} is the directory of places in them. Units are never deleted, and their history stays with the units of its time.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package vn.sophongtrao.territory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
