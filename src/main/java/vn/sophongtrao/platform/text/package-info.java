/**
 * Vietnamese numbers, dates, order and search; the message source that fills in the level words.
 */
@NullMarked
package vn.sophongtrao.platform.text;

import org.jspecify.annotations.NullMarked;
