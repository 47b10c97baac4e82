package vn.sophongtrao.indicator.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.sophongtrao.territory.Territory;

/**
 * Asks the figure sources. However many questions and stretches, it is one statement; the rows it sees are those that
 * the acting person may see.
 */
@Service
@Transactional(readOnly = true)
public class FigureCounting {

    private static final String STRETCHES = """
            with stretch (unit_id, owner_unit_id, period_id, reporting_year, from_date, to_date) as (
              select * from figure_stretch(cast(%s as bigint[]), cast(%s as bigint[]), cast(%s as bigint[]),
                                           cast(%s as integer[]), cast(%s as date[]), cast(%s as date[]))
            ),
            counted (question, source, unit_id, period_id, record_id, label, happened_on, value, denominator) as (
            %s
            )
            """;

    /** Each source names its columns: by position a value and its denominator would change places unnoticed. */
    private static final String ANSWER = """
              select cast(%s as text), cast(%s as text), answer.unit_id, answer.period_id, answer.record_id,
                     answer.label, answer.happened_on, answer.value, answer.denominator
                from (
            %s
                ) answer""";

    private static final String NOTHING = """
              select cast(null as text), cast(null as text), cast(null as bigint), cast(null as bigint),
                     cast(null as bigint), cast(null as text), cast(null as date), cast(null as numeric),
                     cast(null as numeric)
               where false""";

    private final JdbcClient jdbc;
    private final Territory territory;
    private final Map<String, FigureSource> sources;

    FigureCounting(JdbcClient jdbc, Territory territory, List<FigureSource> sources) {
        this.jdbc = jdbc;
        this.territory = territory;
        this.sources = sources.stream().collect(Collectors.toUnmodifiableMap(FigureSource::name, Function.identity()));
    }

    /** The names of all sources, in alphabetical order. */
    public List<String> sourceNames() {
        return sources.keySet().stream().sorted().toList();
    }

    /** Whether a source of that name exists and knows all filters of the question. */
    public boolean canAnswer(FigureQuestion question) {
        FigureSource source = sources.get(question.source());
        return source != null
                && source.filters().containsAll(question.filter().values().keySet());
    }

    /**
     * Asks a source for nothing, with all its filters set, so that a statement that does not run is found before an
     * officer's form needs it.
     *
     * @throws DataAccessException where the database refuses the source's statement
     */
    public void tryOut(String source) {
        Map<String, List<String>> filter =
                source(source).filters().stream().collect(Collectors.toMap(name -> name, name -> List.of("")));
        CountedRelation relation =
                relation(Map.of(source, new FigureQuestion(source, new FigureFilter(filter))), List.of());
        jdbc.sql(relation.with() + "select count(*) from counted")
                .params(relation.parameters())
                .query(Long.class)
                .single();
    }

    /** Key of the message that says what the source counts. */
    public String labelKey(String source) {
        return source(source).labelKey();
    }

    /** Address of a record's page. */
    public String recordPath(String source, long recordId) {
        return source(source).recordPath(recordId);
    }

    /**
     * Counts.
     *
     * @param questions by a key of the asker's choice, which the answers carry
     * @return an answer for each question in each stretch, zero where no record matches
     */
    public List<CountedFigure> count(Map<String, FigureQuestion> questions, Collection<Stretch> stretches) {
        if (questions.isEmpty() || stretches.isEmpty()) {
            return List.of();
        }
        CountedRelation relation = relation(questions, stretches);
        record Cell(String question, long unitId, long periodId) {}
        Map<Cell, CountedFigure> sums = new HashMap<>();
        jdbc.sql(relation.with() + """
                                  select question, unit_id, period_id, sum(value) as value,
                                         sum(denominator) as denominator, count(*) as records
                                    from counted group by question, unit_id, period_id""")
                .params(relation.parameters())
                .query(CountedFigure.class)
                .list()
                .forEach(sum -> sums.put(new Cell(sum.question(), sum.unitId(), sum.periodId()), sum));
        List<CountedFigure> figures = new ArrayList<>();
        questions.forEach((key, question) -> {
            BigDecimal noDenominator = source(question.source()).isRatio() ? BigDecimal.ZERO : null;
            for (Stretch stretch : stretches) {
                figures.add(sums.getOrDefault(
                        new Cell(key, stretch.unitId(), stretch.periodId()),
                        new CountedFigure(
                                key, stretch.unitId(), stretch.periodId(), BigDecimal.ZERO, noDenominator, 0)));
            }
        });
        return figures;
    }

    /** The very records that {@link #count} counts for the question in the stretch, the earliest first. */
    public List<CountedRecord> records(FigureQuestion question, Stretch stretch) {
        CountedRelation relation = relation(Map.of("asked", question), List.of(stretch));
        FigureSource source = source(question.source());
        return jdbc.sql(relation.with() + """
                                  select record_id, label, happened_on, value, denominator
                                    from counted order by happened_on, record_id""")
                .params(relation.parameters())
                .query((row, number) -> new CountedRecord(
                        row.getLong("record_id"),
                        row.getString("label"),
                        Objects.requireNonNull(row.getObject("happened_on", LocalDate.class)),
                        row.getBigDecimal("value"),
                        row.getBigDecimal("denominator"),
                        source.recordPath(row.getLong("record_id"))))
                .list();
    }

    /** The records behind all questions in all stretches as a relation, for a statement that keeps them. */
    public CountedRelation relation(Map<String, FigureQuestion> questions, Collection<Stretch> stretches) {
        SqlParameters parameters = new SqlParameters();
        List<Object[]> rows = new ArrayList<>();
        for (Stretch stretch : stretches) {
            for (Long owner : territory.withPredecessors(stretch.unitId(), stretch.to())) {
                rows.add(new Object[] {
                    stretch.unitId(), owner, stretch.periodId(), stretch.reportingYear(), stretch.from(), stretch.to()
                });
            }
        }
        String[] columns = new String[6];
        columns[0] = parameters.bind(column(rows, 0, Long[]::new));
        columns[1] = parameters.bind(column(rows, 1, Long[]::new));
        columns[2] = parameters.bind(column(rows, 2, Long[]::new));
        columns[3] = parameters.bind(column(rows, 3, Integer[]::new));
        columns[4] = parameters.bind(dates(rows, 4));
        columns[5] = parameters.bind(dates(rows, 5));
        String counted = new TreeMap<>(questions)
                .entrySet().stream()
                        .map(entry -> select(entry.getKey(), entry.getValue(), parameters))
                        .collect(Collectors.joining("\nunion all\n"));
        return new CountedRelation(
                STRETCHES.formatted(
                        columns[0],
                        columns[1],
                        columns[2],
                        columns[3],
                        columns[4],
                        columns[5],
                        counted.isEmpty() ? NOTHING : counted),
                parameters.values());
    }

    private String select(String key, FigureQuestion question, SqlParameters parameters) {
        String name = parameters.bind(key);
        String source = parameters.bind(question.source());
        return ANSWER.formatted(name, source, source(question.source()).records(question.filter(), parameters));
    }

    private FigureSource source(String name) {
        FigureSource source = sources.get(name);
        if (source == null) {
            throw new IllegalStateException("no figure source is named " + name + "; there are " + sources.keySet());
        }
        return source;
    }

    private static <T> T[] column(List<Object[]> rows, int index, IntFunction<T[]> array) {
        return rows.stream().map(row -> row[index]).toArray(array);
    }

    /** Dates go as text: the driver has no array of dates, and the statement casts them. */
    private static String[] dates(List<Object[]> rows, int index) {
        return rows.stream().map(row -> row[index].toString()).toArray(String[]::new);
    }
}
