/**
 * A year or a part of it: totals, completeness, comparison, trace and documents. Reads approved submissions only and never asks a register for a number.
 */
@ApplicationModule(
        allowedDependencies = {"calendar", "territory", "indicator", "indicator :: figures", "report", "target"})
@NullMarked
package vn.sophongtrao.summary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
