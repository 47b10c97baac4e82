/**
 * Reporting years and months: their windows and due days. Every module that speaks of a month uses it; it never asks a clock by itself.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package vn.sophongtrao.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
