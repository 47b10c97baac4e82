package vn.sophongtrao.indicator.figures;

import java.time.LocalDate;

/** Tells a register whether its records are counted, or the figure is still typed by hand. Answered from memory. */
public interface CountedSources {

    /** Whether an indicator in force for the reporting month that holds the day is bound to the source. */
    boolean isCounted(String source, LocalDate day);

    /** The same of any of the sources, for the month that is running. */
    boolean isCountedToday(String... sources);
}
