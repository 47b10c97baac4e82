/** Takes the records of a register from a workbook: a template, a preview of every row, all rows or none. Knows no register; each says how a row is read and entered. */
@NullMarked
package vn.sophongtrao.platform.imports;

import org.jspecify.annotations.NullMarked;
