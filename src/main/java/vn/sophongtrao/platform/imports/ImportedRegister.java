package vn.sophongtrao.platform.imports;

import vn.sophongtrao.platform.record.Register;
import vn.sophongtrao.platform.text.Message;

/**
 * A register that takes records from a workbook. A bean of it brings the pages under the register's address: the form at
 * {@code /import}, the template at {@code /import.xlsx} and the preview at {@code /import/{key}}.
 */
public interface ImportedRegister {

    Register register();

    /** The heading of the pages: “Nhập sổ vụ việc từ Excel”. */
    Message heading();

    /** The template's file, without its ending. */
    String file();

    /** In whose book the rows come, and what does not belong in them. */
    default Message privacy() {
        return Message.of("record.import.how.privacy");
    }

    /** The kind of the event that puts an import on record: {@code incident.imported}. */
    String event();

    /**
     * What is needed to read and enter records now.
     *
     * @throws org.springframework.security.access.AccessDeniedException where the acting person enters none
     */
    Importing<?> begin();
}
