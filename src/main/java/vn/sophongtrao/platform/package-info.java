/**
 * What every room stands on: time, text, the database's own duties, the page frame. Knows nothing of the field, imports no other module and holds no policy.
 */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package vn.sophongtrao.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
