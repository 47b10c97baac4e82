/** What officers choose from: rows with permanent keys that an administrator keeps. Knows no register's words. */
@NullMarked
package vn.sophongtrao.platform.vocabulary;

import org.jspecify.annotations.NullMarked;
