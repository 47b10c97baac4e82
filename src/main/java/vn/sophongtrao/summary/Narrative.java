package vn.sophongtrao.summary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.indicator.FigureText;
import vn.sophongtrao.indicator.FigureValue;
import vn.sophongtrao.platform.text.Change;
import vn.sophongtrao.platform.text.VietnameseNumber;
import vn.sophongtrao.summary.SummaryDocument.FigureCell;
import vn.sophongtrao.summary.SummaryDocument.Head;
import vn.sophongtrao.summary.SummaryDocument.IndicatorGroup;
import vn.sophongtrao.summary.SummaryDocument.IndicatorRow;
import vn.sophongtrao.summary.SummaryDocument.NarrativeSection;
import vn.sophongtrao.summary.SummaryDocument.Paragraph;
import vn.sophongtrao.summary.SummaryDocument.Part;
import vn.sophongtrao.target.TargetFacts;

/**
 * Writes the sentences of a summary. The reference indicators have sentences of their own; a figure that nobody reported
 * leaves its clause out, and an indicator that an administrator added is told by its label.
 *
 * <p>In the texts, what stands in square brackets is the number with its counted noun, which leads to its source. Every
 * text gets the number or list (0), its change (1), the period (2), the scope (3) and the scope's level word (4).
 */
final class Narrative {

    private static final String PREFIX = "summary.narrative.";
    private static final char LIST = '\uE000';

    private static final List<Group> GROUPS = List.of(
            new Group(
                    "movement",
                    List.of("movement"),
                    List.of(
                            new Sentence(null, List.of(one("models_maintained"), one("models_replicated_nationally"))),
                            new Sentence("models_launched", List.of(one("models_launched"))),
                            new Sentence(
                                    null,
                                    List.of(one("wards_with_self_managed_alley"), one("school_gate_participants"))))),
            new Group(
                    "order",
                    List.of("order"),
                    List.of(new Sentence(
                            "order",
                            List.of(
                                    one("criminal_cases_handled"),
                                    several(
                                            "seized",
                                            "guns_seized",
                                            "crude_weapons_seized",
                                            "ammunition_seized",
                                            "firecrackers_seized_kg"))))),
            new Group(
                    "fire",
                    List.of("fire"),
                    List.of(new Sentence(
                            "fire",
                            List.of(
                                    several("fire_safety", "fire_safety_groups", "firefighting_points"),
                                    one("fire_safety_models_launched"),
                                    one("fire_law_classes"),
                                    one("households_fire_trained"),
                                    several(
                                            "households",
                                            "households_with_extinguisher",
                                            "households_cages_removed"))))),
            new Group(
                    "identity",
                    List.of("identity"),
                    List.of(new Sentence(
                            "identity",
                            List.of(
                                    one("id_cards_issued"),
                                    one("eid_accounts_activated"),
                                    one("online_public_service_files"))))),
            new Group(
                    "recognition",
                    List.of("recognition", "award"),
                    List.of(new Sentence(
                            null,
                            List.of(
                                    several("recognised", "schools_recognised_safe", "wards_recognised_safe"),
                                    one("awards_city_police_individuals"),
                                    several(
                                            "district_awards",
                                            "awards_district_individuals",
                                            "awards_district_collectives"))))));

    private final Head head;
    private final Words words;
    private final String level;
    private final Map<String, IndicatorRow> rows;
    private final List<IndicatorGroup> catalogue;
    private final List<TargetFacts.Fact> targets;

    /** Some sections of the catalogue under one heading. */
    private record Group(String name, List<String> sections, List<Sentence> sentences) {}

    /**
     * Clauses that follow each other after some words.
     *
     * @param lead name of the words; null for none
     */
    private record Sentence(@Nullable String lead, List<Clause> clauses) {}

    /**
     * A figure, or several in a list.
     *
     * @param name of the text around the list; null for a single figure
     */
    private record Clause(@Nullable String name, List<String> keys) {}

    /**
     * @param level the scope's level word: “quận”
     * @param targets to tell of, each beside the figures of its indicator's section
     */
    Narrative(Head head, Words words, String level, List<IndicatorGroup> catalogue, List<TargetFacts.Fact> targets) {
        this.head = head;
        this.words = words;
        this.level = level;
        this.rows = Summaries.byKey(
                catalogue.stream().flatMap(group -> group.rows().stream()).toList(), IndicatorRow::key);
        this.catalogue = catalogue;
        this.targets = targets;
    }

    private static Clause one(String key) {
        return new Clause(null, List.of(key));
    }

    private static Clause several(String name, String... keys) {
        return new Clause(name, List.of(keys));
    }

    /** The sections in the catalogue's order, those that the catalogue does not ask about left out. */
    List<NarrativeSection> sections() {
        List<NarrativeSection> written = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (IndicatorGroup section : catalogue) {
            if (!told.contains(section.key())) {
                Group group = groupOf(section);
                told.addAll(group.sections());
                written.add(new NarrativeSection(
                        written.size() + 1,
                        words.knows(PREFIX + "heading." + group.name())
                                ? words.say(PREFIX + "heading." + group.name())
                                : section.label(),
                        paragraphs(group)));
            }
        }
        return written;
    }

    private static Group groupOf(IndicatorGroup section) {
        return GROUPS.stream()
                .filter(group -> group.sections().contains(section.key()))
                .findFirst()
                .orElse(new Group(section.key(), List.of(section.key()), List.of()));
    }

    private List<Paragraph> paragraphs(Group group) {
        List<Paragraph> paragraphs = new ArrayList<>();
        Set<String> spoken = new LinkedHashSet<>();
        for (Sentence sentence : group.sentences()) {
            List<List<Part>> clauses = sentence.clauses().stream()
                    .map(clause -> clause(clause, spoken))
                    .filter(parts -> !parts.isEmpty())
                    .toList();
            if (!clauses.isEmpty()) {
                List<Part> parts = new ArrayList<>();
                if (sentence.lead() != null) {
                    parts.add(new Part(lead(sentence.lead()), null));
                }
                parts.addAll(joined(clauses, "; ", "; "));
                paragraphs.add(sentence(parts));
            }
        }
        List<IndicatorRow> asked = catalogue.stream()
                .filter(section -> group.sections().contains(section.key()))
                .flatMap(section -> section.rows().stream())
                .toList();
        List<List<Part>> others = asked.stream()
                .filter(row -> row.cell().known() && !spoken.contains(row.key()))
                .map(this::labelled)
                .toList();
        if (!others.isEmpty()) {
            List<Part> parts = new ArrayList<>();
            if (!paragraphs.isEmpty()) {
                parts.add(new Part(words.say(PREFIX + "other"), null));
            }
            parts.addAll(joined(others, "; ", "; "));
            paragraphs.add(sentence(parts));
        }
        List<IndicatorRow> reached = new ArrayList<>();
        List<Paragraph> ofTargets = targets(asked, reached);
        List<IndicatorRow> untold =
                asked.stream().filter(row -> !reached.contains(row)).toList();
        boolean nothing = paragraphs.isEmpty();
        paragraphs.addAll(ofTargets);
        if (nothing && !untold.isEmpty()) {
            paragraphs.add(new Paragraph(List.of(new Part(words.say(PREFIX + "nothing", listed(untold)), null))));
        }
        return paragraphs;
    }

    /**
     * What was reached in one sentence, and what is not in another, in the order of the indicators.
     *
     * @param reached takes the indicators whose targets were reached, whatever their figures
     */
    private List<Paragraph> targets(List<IndicatorRow> asked, List<IndicatorRow> reached) {
        List<List<Part>> completed = new ArrayList<>();
        List<List<Part>> open = new ArrayList<>();
        for (IndicatorRow row : asked) {
            for (TargetFacts.Fact target : targets) {
                if (target.indicatorId() == row.indicator().id()) {
                    Long early = target.daysEarly();
                    if (early == null) {
                        open.add(List.of(new Part(open(row, target), null)));
                    } else {
                        completed.add(List.of(new Part(completed(row, target, early), null)));
                        reached.add(row);
                    }
                }
            }
        }
        List<Paragraph> paragraphs = new ArrayList<>();
        if (!completed.isEmpty()) {
            paragraphs.add(led("target.completed", completed));
        }
        if (!open.isEmpty()) {
            paragraphs.add(led("target.open", open));
        }
        return paragraphs;
    }

    private Paragraph led(String name, List<List<Part>> clauses) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(lead(name), null));
        parts.addAll(joined(clauses, "; ", "; "));
        return sentence(parts);
    }

    private String completed(IndicatorRow row, TargetFacts.Fact target, long early) {
        String when = early == 0 ? "on-time" : early > 0 ? "early" : "late";
        return words.say(
                PREFIX + "target." + when + (Math.abs(early) == 1 ? ".one" : ""),
                row.label(),
                value(row, target),
                target.assignedBy(),
                VietnameseNumber.inProse(BigDecimal.valueOf(Math.abs(early))));
    }

    private String open(IndicatorRow row, TargetFacts.Fact target) {
        BigDecimal reported = FigureValue.number(row.total().value());
        return reported == null || target.value() == null
                ? words.say(
                        PREFIX + "target.unmeasured",
                        row.label(),
                        value(row, target),
                        target.assignedBy(),
                        target.dueOn())
                : words.say(
                        PREFIX + "target.measured",
                        row.label(),
                        value(row, target),
                        target.assignedBy(),
                        target.dueOn(),
                        VietnameseNumber.percent(SummaryFacts.percent(reported, target.value())));
    }

    /** How much is to be reached, in brackets; empty where nobody has said. */
    private String value(IndicatorRow row, TargetFacts.Fact target) {
        return target.value() == null ? "" : words.say(PREFIX + "target.value", target.value(), row.unit());
    }

    /** The labels as a sentence lists them: “thẻ đã cấp, tài khoản đã kích hoạt và hồ sơ tiếp nhận”. */
    private String listed(List<IndicatorRow> rows) {
        List<String> labels =
                rows.stream().map(row -> withinSentence(row.label())).toList();
        int last = labels.size() - 1;
        return last < 1
                ? String.join("", labels)
                : String.join(", ", labels.subList(0, last)) + words.say(PREFIX + "and") + labels.get(last);
    }

    /** The label with a small letter first, unless it begins with an abbreviation: “UBND quận”. */
    private static String withinSentence(String label) {
        return label.length() > 1 && Character.isUpperCase(label.charAt(1))
                ? label
                : label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
    }

    private List<Part> clause(Clause clause, Set<String> spoken) {
        List<List<Part>> figures = new ArrayList<>();
        for (String key : clause.keys()) {
            IndicatorRow row = rows.get(key);
            if (row != null && row.cell().known()) {
                spoken.add(key);
                figures.add(figure(row, text(key, number(row), change(row))));
            }
        }
        if (figures.isEmpty() || clause.name() == null) {
            return figures.isEmpty() ? List.of() : figures.get(0);
        }
        List<Part> list = joined(figures, ", ", words.say(PREFIX + "and"));
        String around = text("list." + clause.name(), String.valueOf(LIST), "");
        int place = around.indexOf(LIST);
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(around.substring(0, place), null));
        parts.addAll(list);
        parts.add(new Part(around.substring(place + 1), null));
        return parts;
    }

    /** An indicator of which nothing but its label and unit is known. */
    private List<Part> labelled(IndicatorRow row) {
        String text = words.say(PREFIX + "labelled", row.label(), number(row), row.unit(), change(row));
        return figure(row, text);
    }

    /** The text with what stands in its brackets as the number. */
    private static List<Part> figure(IndicatorRow row, String text) {
        int open = text.indexOf('[');
        int close = text.indexOf(']', open + 1);
        if (open < 0 || close < 0) {
            return List.of(new Part(text, null));
        }
        FigureCell cell = row.cell();
        return List.of(
                new Part(text.substring(0, open), null),
                new Part(text.substring(open + 1, close), cell),
                new Part(text.substring(close + 1), null));
    }

    private String text(String name, String number, String change) {
        return words.say(PREFIX + variant(name), number, change, head.period(), head.scopeName(), level);
    }

    private String lead(String name) {
        return text("lead." + name, "", "");
    }

    /** A unit's own part has other words where the body's would speak of its units. */
    private String variant(String name) {
        return !head.whole() && words.knows(PREFIX + name + ".part") ? name + ".part" : name;
    }

    private static String number(IndicatorRow row) {
        FigureValue figure = row.total().value();
        if (figure == null) {
            return "";
        }
        return figure.denominator() == null ? VietnameseNumber.inProse(figure.value()) : FigureText.of(figure);
    }

    private String change(IndicatorRow row) {
        Change change = row.change();
        return switch (change.direction()) {
            case UP, DOWN -> words.say(PREFIX + "change", words.say(change.inProse(row.unit())), head.previousPeriod());
            case SAME -> words.say(PREFIX + "same", head.previousPeriod());
            case UNKNOWN -> "";
        };
    }

    private static List<Part> joined(List<List<Part>> things, String between, String beforeLast) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < things.size(); i++) {
            if (i > 0) {
                parts.add(new Part(i == things.size() - 1 ? beforeLast : between, null));
            }
            parts.addAll(things.get(i));
        }
        return parts;
    }

    /** Begins with a capital and ends with a full stop; neighbouring pieces of text become one. */
    private Paragraph sentence(List<Part> parts) {
        List<Part> merged = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            if (part.figure() == null) {
                text.append(part.text());
            } else {
                if (!text.isEmpty()) {
                    merged.add(new Part(text.toString(), null));
                    text.setLength(0);
                }
                merged.add(part);
            }
        }
        merged.add(new Part(text + ".", null));
        Part first = merged.get(0);
        merged.set(0, new Part(SummaryDocument.capital(first.text()), first.figure()));
        return new Paragraph(merged);
    }
}
