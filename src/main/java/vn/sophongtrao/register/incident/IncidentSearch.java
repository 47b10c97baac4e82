package vn.sophongtrao.register.incident;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.platform.text.DateText;
import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.platform.text.VietnameseDate;
import vn.sophongtrao.platform.web.ListAddress;
import vn.sophongtrao.register.incident.IncidentFilter.Standing;
import vn.sophongtrao.territory.ReportingUnit;

/**
 * What was asked of the list, as it was typed: a value that cannot be read is named and leaves the list as it is
 * without it.
 *
 * @param unit a unit's slug
 * @param state {@code open}, {@code handled} or {@code withdrawn}
 * @param people {@code yes} or {@code no}
 */
record IncidentSearch(
        @Nullable String q,
        @Nullable String category,
        @Nullable String unit,
        @Nullable String state,
        @Nullable String from,
        @Nullable String to,
        @Nullable String people,
        @Nullable String sort,
        @Nullable String page) {

    private static final int LONGEST = 100;

    IncidentSearch {
        q = q == null ? "" : q.strip();
        category = category == null ? "" : category;
        unit = unit == null ? "" : unit;
        state = state == null ? "" : state;
        from = from == null ? "" : from;
        to = to == null ? "" : to;
        people = people == null ? "" : people;
    }

    /**
     * Reads what was typed.
     *
     * @param units those whose incidents the reader may see
     * @param problems takes what cannot be read
     */
    IncidentFilter read(Vocabulary vocabulary, List<ReportingUnit> units, List<Message> problems) {
        LocalDate first = day(from, problems);
        LocalDate last = day(to, problems);
        if (first != null && last != null && last.isBefore(first)) {
            problems.add(Message.of("incident.filter.dates", first, last));
        }
        return new IncidentFilter(
                words(problems),
                known(category, vocabulary.category(text(category)).map(IncidentCategory::id), "category", problems),
                known(
                        unit,
                        units.stream()
                                .filter(other -> other.slug().equals(unit))
                                .findFirst()
                                .map(ReportingUnit::id),
                        "unit",
                        problems),
                standing(problems),
                first,
                last,
                fromPeople(problems));
    }

    /** The address of the same search, to be turned to another page or order. */
    ListAddress address(String path, String sorting) {
        return ListAddress.of(path)
                .with("q", q)
                .with("category", category)
                .with("unit", unit)
                .with("state", state)
                .with("from", from)
                .with("to", to)
                .with("people", people)
                .with("sort", sorting);
    }

    private String words(List<Message> problems) {
        String words = text(q);
        if (words.length() > LONGEST) {
            problems.add(Message.of("incident.filter.words", LONGEST));
            return "";
        }
        return words;
    }

    private Standing standing(List<Message> problems) {
        return switch (text(state)) {
            case "" -> Standing.CURRENT;
            case "open" -> Standing.OPEN;
            case "handled" -> Standing.HANDLED;
            case "withdrawn" -> Standing.WITHDRAWN;
            default -> {
                problems.add(Message.of("incident.filter.unknown.state"));
                yield Standing.CURRENT;
            }
        };
    }

    private @Nullable Boolean fromPeople(List<Message> problems) {
        return switch (text(people)) {
            case "" -> null;
            case "yes" -> Boolean.TRUE;
            case "no" -> Boolean.FALSE;
            default -> {
                problems.add(Message.of("incident.filter.unknown.people"));
                yield null;
            }
        };
    }

    private static @Nullable Long known(
            @Nullable String typed, Optional<Long> found, String what, List<Message> problems) {
        if (!text(typed).isEmpty() && found.isEmpty()) {
            problems.add(Message.of("incident.filter.unknown." + what));
        }
        return found.orElse(null);
    }

    private static @Nullable LocalDate day(@Nullable String typed, List<Message> problems) {
        DateText text = VietnameseDate.parse(typed);
        if (text instanceof DateText.Refused refused) {
            problems.add(refused.message());
        }
        return text instanceof DateText.Read read ? read.value() : null;
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
