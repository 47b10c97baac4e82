/**
 * The register of awards. Feeds the awards decided in a window; tells who received one only to those who need it, unless
 * the recipient may be published. {@code award :: listing} gives a year's awards to the summary.
 */
@ApplicationModule(
        id = "award",
        allowedDependencies = {"calendar", "territory", "indicator :: figures", "movement :: models"})
@NullMarked
package vn.sophongtrao.register.award;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
