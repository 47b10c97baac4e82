/**
 * The catalogue of indicators in dated versions, with their checks. It binds keys to figure sources and never holds a figure.
 */
@ApplicationModule(allowedDependencies = {"calendar", "territory"})
@NullMarked
package vn.sophongtrao.indicator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
