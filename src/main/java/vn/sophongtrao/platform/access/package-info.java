/**
 * Rules of access that services of any room carry. Who fulfils them is decided by the module that knows accounts.
 */
@NullMarked
package vn.sophongtrao.platform.access;

import org.jspecify.annotations.NullMarked;
