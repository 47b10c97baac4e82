/**
 * Sign-ins, exports and views of restricted data, written in a short transaction of their own. Nothing points at it.
 */
@ApplicationModule
@NullMarked
package vn.sophongtrao.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
