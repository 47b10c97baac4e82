/**
 * Targets that the city police set for a year, Project 06 first among them, measured against approved figures. Tells the
 * summary what was reached and whether before its deadline; never holds a figure.
 */
@ApplicationModule(allowedDependencies = {"calendar", "territory", "indicator", "report"})
@NullMarked
package vn.sophongtrao.target;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
