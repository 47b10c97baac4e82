/** The application's root: it only starts what the rooms below it hold. */
@NullMarked
package vn.sophongtrao;

import org.jspecify.annotations.NullMarked;
