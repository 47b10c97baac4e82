/** What the records of every register have in common: entered once, called by a code, changed in versions, with a history from the change log. Knows no register. */
@NullMarked
package vn.sophongtrao.platform.record;

import org.jspecify.annotations.NullMarked;
