package vn.sophongtrao.platform.sheet;

/**
 * How much of a workbook is read at most.
 *
 * @param bytes size of the file
 * @param rows rows with something in them, the heads not counted
 * @param columns columns with something in them
 * @param expandedBytes size of everything in the file once it is unpacked
 * @param ratio how many times larger than the file that may be; small files are let be
 */
public record SheetLimits(long bytes, int rows, int columns, long expandedBytes, int ratio) {}
