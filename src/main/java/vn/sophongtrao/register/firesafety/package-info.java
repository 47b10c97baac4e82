/**
 * The registers of inter-family fire-safety groups and of public firefighting points. Feeds the groups and points that live on a window's last day; keeps no names of residents.
 */
@ApplicationModule(
        id = "firesafety",
        allowedDependencies = {"territory", "indicator :: figures"})
@NullMarked
package vn.sophongtrao.register.firesafety;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
