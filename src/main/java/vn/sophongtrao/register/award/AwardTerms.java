package vn.sophongtrao.register.award;

/**
 * What the rules of an award ask of the rest of the book.
 *
 * @param keptByOffice whether its unit is the district office
 * @param yearOfDecision the reporting year that holds the day of its decision
 */
record AwardTerms(AwardWords words, boolean keptByOffice, int yearOfDecision) {}
