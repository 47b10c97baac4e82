/**
 * The register of outreach: classes, talks and trainings held for the people. Feeds the sessions held in a window; tells
 * how many came, never who.
 */
@ApplicationModule(
        id = "outreach",
        allowedDependencies = {"calendar", "territory", "indicator :: figures"})
@NullMarked
package vn.sophongtrao.register.outreach;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
