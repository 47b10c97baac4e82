/**
 * Rows out of the application into spreadsheets.
 */
@NullMarked
package vn.sophongtrao.platform.sheet;

import org.jspecify.annotations.NullMarked;
