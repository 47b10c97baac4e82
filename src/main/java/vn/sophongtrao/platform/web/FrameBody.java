package vn.sophongtrao.platform.web;

import java.util.Locale;

/** Names the body whose ledger this is. Implemented once, by the module that keeps the settings. */
@FunctionalInterface
public interface FrameBody {

    /** The steering committee with its place, such as “Ban Chỉ đạo 799 quận Lê Chân”. */
    String committee(Locale language);
}
