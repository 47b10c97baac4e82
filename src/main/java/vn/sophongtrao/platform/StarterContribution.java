package vn.sophongtrao.platform;

import java.time.LocalDate;

/** What a module brings to a district that starts with the starter pack: the kinds and categories it is used to. */
public interface StarterContribution {

    /**
     * Enters the module's part of the pack into an empty book.
     *
     * @param validFrom first day on which it holds
     */
    void install(LocalDate validFrom);
}
