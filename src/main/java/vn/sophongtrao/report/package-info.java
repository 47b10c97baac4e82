/**
 * Monthly reports: entry, their life from draft to approval, frozen submissions, differences and the matrix. It counts registers through figure sources and never names one.
 */
@ApplicationModule(allowedDependencies = {"calendar", "territory", "account", "indicator", "indicator :: figures"})
@NullMarked
package vn.sophongtrao.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
