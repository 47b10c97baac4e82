/** Photographs and signed scans on records: checked by their content, kept in the database, given only to who reads the record. Knows no register; each says whose a record is and who reads its files. */
@NullMarked
package vn.sophongtrao.platform.file;

import org.jspecify.annotations.NullMarked;
