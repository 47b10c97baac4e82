/**
 * The home pages. Reads from all, nobody reads from it.
 */
@ApplicationModule
@NullMarked
package vn.sophongtrao.overview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
