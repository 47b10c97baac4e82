package vn.sophongtrao.indicator.figures;

/**
 * What an indicator asks of a register.
 *
 * @param source name of the figure source, as {@code incident.cases}
 * @param filter which of its records count
 */
public record FigureQuestion(String source, FigureFilter filter) {}
