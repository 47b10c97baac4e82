package vn.sophongtrao.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import vn.sophongtrao.calendar.ReportingPeriod;
import vn.sophongtrao.indicator.figures.FigureFilter;
import vn.sophongtrao.indicator.figures.FigureQuestion;
import vn.sophongtrao.platform.access.KeepsTheBook;
import vn.sophongtrao.platform.database.Remembered;
import vn.sophongtrao.platform.time.DateRange;

/** The catalogue of indicators. It is remembered: each form, review and summary asks for it whole. */
@Service
public class IndicatorCatalogue {

    private static final TypeReference<Map<String, List<String>>> FILTER = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Remembered<List<Version>> versions = new Remembered<>(this::read);

    IndicatorCatalogue(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    record SectionRow(String key, int order, Label label) {}

    /** One version of an indicator, with the days whose periods it holds for. */
    record Version(Indicator indicator, SectionRow section, DateRange validity) {}

    /** Every version there is, in the order of the form, an indicator's oldest first. */
    List<Version> versions() {
        return versions.get();
    }

    /** What is asked for a period: the versions in force on its window's last day. */
    public Catalogue inForce(ReportingPeriod period) {
        return inForce(period.lastDay());
    }

    /** The versions in force on a day. */
    public Catalogue inForce(LocalDate day) {
        Map<SectionRow, List<Indicator>> sections = new LinkedHashMap<>();
        for (Version version : versions.get()) {
            if (version.validity().contains(day)) {
                sections.computeIfAbsent(version.section(), section -> new ArrayList<>())
                        .add(version.indicator());
            }
        }
        return new Catalogue(sections.entrySet().stream()
                .map(entry -> new Section(entry.getKey().key(), entry.getKey().label(), entry.getValue()))
                .toList());
    }

    /** Every version that was ever in force, in the order of the form. */
    public List<Indicator> allVersions() {
        return versions.get().stream().map(Version::indicator).toList();
    }

    /** Makes a section of the form. */
    @Transactional
    @KeepsTheBook
    public void addSection(String key, int order, Label label) {
        jdbc.sql("""
                        insert into indicator_section (key, display_order, label_vi, label_en)
                        values (:key, :order, :vi, :en)""")
                .param("key", key)
                .param("order", order)
                .param("vi", label.vietnamese())
                .param("en", label.english())
                .update();
        versions.forget();
    }

    /** Enters a new indicator with its first version. */
    @Transactional
    @KeepsTheBook
    public void introduce(NewIndicator indicator) {
        long id = jdbc.sql("insert into indicator (key) values (:key) returning id")
                .param("key", indicator.key())
                .query(Long.class)
                .single();
        FigureQuestion counting = indicator.counting();
        jdbc.sql("""
                        insert into indicator_version
                               (indicator_id, valid_from, section_id, display_order, label_vi, label_en, unit_vi, unit_en,
                                decimals, aggregation, is_ratio, reported_by, required, minimum, maximum, part_of_id,
                                figure_source, figure_filter)
                        values (:indicator, :from, (select id from indicator_section where key = :section), :order,
                                :labelVi, :labelEn, :unitVi, :unitEn, :decimals, :aggregation, :ratio, :reportedBy,
                                :required, :minimum, :maximum, (select id from indicator where key = :partOf),
                                :source, cast(:filter as jsonb))""")
                .param("indicator", id)
                .param("from", indicator.validFrom())
                .param("section", indicator.section())
                .param("order", indicator.order())
                .param("labelVi", indicator.label().vietnamese())
                .param("labelEn", indicator.label().english())
                .param("unitVi", indicator.unit().vietnamese())
                .param("unitEn", indicator.unit().english())
                .param("decimals", indicator.decimals())
                .param("aggregation", indicator.aggregation().name())
                .param("ratio", indicator.ratio())
                .param("reportedBy", indicator.reportedBy().name())
                .param("required", indicator.required())
                .param("minimum", indicator.minimum())
                .param("maximum", indicator.maximum())
                .param("partOf", indicator.partOf())
                .param("source", counting == null ? null : counting.source())
                .param(
                        "filter",
                        counting == null
                                ? "{}"
                                : json.writeValueAsString(counting.filter().values()))
                .update();
        versions.forget();
    }

    private List<Version> read() {
        return jdbc
                .sql("""
                        select indicator.id, version.id as version_id, indicator.key, version.label_vi, version.label_en,
                               version.unit_vi, version.unit_en, version.decimals, version.display_order,
                               version.aggregation, version.is_ratio, version.reported_by, version.required,
                               version.minimum, version.maximum, whole.key as part_of, version.figure_source,
                               version.figure_filter, version.valid_from, version.valid_to,
                               section.key as section_key, section.display_order as section_order,
                               section.label_vi as section_vi, section.label_en as section_en
                          from indicator_version version
                          join indicator on indicator.id = version.indicator_id
                          join indicator_section section on section.id = version.section_id
                          left join indicator whole on whole.id = version.part_of_id""")
                .query((row, number) -> new Version(
                        new Indicator(
                                row.getLong("id"),
                                row.getLong("version_id"),
                                row.getString("key"),
                                new Label(row.getString("label_vi"), row.getString("label_en")),
                                new Label(row.getString("unit_vi"), row.getString("unit_en")),
                                row.getInt("decimals"),
                                row.getInt("display_order"),
                                Aggregation.valueOf(row.getString("aggregation")),
                                row.getBoolean("is_ratio"),
                                ReportedBy.valueOf(row.getString("reported_by")),
                                row.getBoolean("required"),
                                row.getBigDecimal("minimum"),
                                row.getBigDecimal("maximum"),
                                row.getString("part_of"),
                                counting(row.getString("figure_source"), row.getString("figure_filter"))),
                        new SectionRow(
                                row.getString("section_key"),
                                row.getInt("section_order"),
                                new Label(row.getString("section_vi"), row.getString("section_en"))),
                        new DateRange(
                                Objects.requireNonNull(row.getObject("valid_from", LocalDate.class)),
                                row.getObject("valid_to", LocalDate.class))))
                .list()
                .stream()
                .sorted(Comparator.comparingInt(
                                (Version version) -> version.section().order())
                        .thenComparingInt(version -> version.indicator().order())
                        .thenComparing(version -> version.validity().from()))
                .toList();
    }

    private @Nullable FigureQuestion counting(@Nullable String source, String filter) {
        return source == null ? null : new FigureQuestion(source, new FigureFilter(json.readValue(filter, FILTER)));
    }
}
