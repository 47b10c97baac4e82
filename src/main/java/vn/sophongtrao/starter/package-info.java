/**
 * The starter pack: units and catalogue of a district as data in the resources.
 */
@ApplicationModule(allowedDependencies = {"calendar", "territory", "indicator", "indicator :: figures"})
@NullMarked
package vn.sophongtrao.starter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
