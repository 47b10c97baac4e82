/**
 * What the administrator sets, each value dated. Shared by all modules; knows only platform.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package vn.sophongtrao.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
