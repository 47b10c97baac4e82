/**
 * The embedded server, who acts stamped on each transaction, and the change log.
 */
@NullMarked
package vn.sophongtrao.platform.database;

import org.jspecify.annotations.NullMarked;
