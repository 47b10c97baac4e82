/**
 * The clock in Asia/Ho_Chi_Minh and ranges of days.
 */
@NullMarked
package vn.sophongtrao.platform.time;

import org.jspecify.annotations.NullMarked;
