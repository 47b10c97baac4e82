/**
 * Rows out of the application into spreadsheets, and out of spreadsheets into the application.
 */
@NullMarked
package vn.sophongtrao.platform.sheet;

import org.jspecify.annotations.NullMarked;
