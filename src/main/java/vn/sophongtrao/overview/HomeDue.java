package vn.sophongtrao.overview;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.report.matrix.MatrixCell;

/**
 * A report that lies with its unit.
 *
 * @param said why it came back; null where it did not
 * @param questions what the district asks about its figures, in the order of the form
 */
record HomeDue(MatrixCell cell, @Nullable HomeSaid said, List<HomeQuestion> questions) {

    /** Whether it was in time when it was first handed in; null where it never was. */
    public @Nullable Message handedIn() {
        Integer days = cell.daysLate();
        if (days == null) {
            return null;
        }
        return days == 0 ? Message.of("overview.due.handed-in") : Message.of("overview.due.handed-in-late", days);
    }

    /** The row of the figure that is asked about. */
    public String path(HomeQuestion question) {
        return cell.path() + "#dong-" + question.key();
    }
}
