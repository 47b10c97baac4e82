package vn.sophongtrao.register.award.listing;

import java.util.List;

import vn.sophongtrao.platform.time.DateRange;

/** The awards as documents list them. */
public interface AwardListing {

    /**
     * The awards that count on the days and for the reporting year, of those the acting person sees: the highest
     * authority first, then by the day of the decision. One statement.
     */
    List<ListedAward> counted(int reportingYear, DateRange days);
}
