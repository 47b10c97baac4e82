package vn.sophongtrao.platform.imports;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

import vn.sophongtrao.platform.sheet.SheetLimits;

/**
 * How much is imported at once, settings of the application under {@code sophongtrao.import}.
 *
 * @param size of a file
 * @param rows of a sheet
 * @param columns of a sheet
 * @param expanded size of all that is in a file
 * @param ratio how many times larger than the file that may be
 * @param kept how long a preview waits to be taken
 */
@ConfigurationProperties("sophongtrao.import")
record ImportLimits(DataSize size, int rows, int columns, DataSize expanded, int ratio, Duration kept) {

    SheetLimits sheet() {
        return new SheetLimits(size.toBytes(), rows, columns, expanded.toBytes(), ratio);
    }
}
