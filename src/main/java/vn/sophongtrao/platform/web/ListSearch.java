package vn.sophongtrao.platform.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.platform.text.DateText;
import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.platform.text.VietnameseDate;

/**
 * What was asked of a list, read filter by filter: a value that cannot be read is named among the {@link #problems()}
 * and leaves the list as it is without it. What is read is kept in the {@link #address()}, in the order of reading;
 * everything else that was sent is passed over.
 */
public final class ListSearch {

    private static final int LONGEST = 100;

    /** The filter by where records stand, and its value for the withdrawn ones. */
    private static final String STATE = "state";

    private static final String WITHDRAWN = "withdrawn";

    private final Sent sent;
    private final List<Message> problems = new ArrayList<>();
    private final Map<String, String> typed = new LinkedHashMap<>();
    private final String path;
    private @Nullable Sorting sorting;
    private boolean narrows;
    private long leftOut;

    private ListSearch(String path, Sent sent) {
        this.path = path;
        this.sent = sent;
    }

    /**
     * @param path the list's address; that of its workbook ends in {@code .xlsx}
     * @param sent the request's parameters
     */
    public static ListSearch of(String path, Map<String, String> sent) {
        return new ListSearch(path, new Sent(sent));
    }

    /** The words of the field {@code q}, at most 100 characters; empty where there are none. */
    public String words() {
        String words = value("q").strip();
        if (words.length() > LONGEST) {
            problems.add(Message.of("record.filter.words", LONGEST));
            return "";
        }
        narrows |= !words.isEmpty();
        return words;
    }

    public @Nullable LocalDate day(String name) {
        DateText text = VietnameseDate.parse(value(name));
        if (text instanceof DateText.Refused refused) {
            problems.add(refused.message());
        }
        narrows |= text instanceof DateText.Read;
        return text instanceof DateText.Read read ? read.value() : null;
    }

    /** Names two days of which the second is before the first, between which nothing can lie. */
    public void inOrder(@Nullable LocalDate first, @Nullable LocalDate last) {
        if (first != null && last != null && last.isBefore(first)) {
            problems.add(Message.of("record.filter.dates", first, last));
        }
    }

    /**
     * One of several, null where none was asked for.
     *
     * @param label what people call the filter
     * @param known finds it by what was sent
     */
    public <T> @Nullable T one(String name, Message label, Function<String, Optional<T>> known) {
        String value = value(name);
        if (value.isEmpty()) {
            return null;
        }
        Optional<T> found = known.apply(value);
        if (found.isEmpty()) {
            problems.add(Message.of("record.filter.unknown", label));
        }
        narrows |= found.isPresent();
        return found.orElse(null);
    }

    /** {@code yes} or {@code no}, null where neither was asked for. */
    public @Nullable Boolean yesOrNo(String name, Message label) {
        return one(name, label, value -> switch (value) {
            case "yes" -> Optional.of(true);
            case "no" -> Optional.of(false);
            default -> Optional.empty();
        });
    }

    /**
     * The order asked for.
     *
     * @param columns SQL expression by name
     * @param otherwise the list's own order, written as in an address
     */
    public Sorting sorting(Map<String, String> columns, String otherwise) {
        Sorting asked = Sorting.of(sent.fields().get("sort"), columns, otherwise);
        sorting = asked;
        return asked;
    }

    /** The page asked for, as it came. */
    public @Nullable String page() {
        return sent.fields().get("page");
    }

    /** What was typed into a filter that has been read. */
    public String typed(String name) {
        return typed.getOrDefault(name, "");
    }

    /** What could not be read. */
    public List<Message> problems() {
        return List.copyOf(problems);
    }

    /** Whether anything that was read narrows the list. */
    public boolean narrows() {
        return narrows;
    }

    /** Whether the list would be another without what was asked for, or complains of it. */
    public boolean canBeCleared() {
        return narrows || !problems.isEmpty();
    }

    /** Whether something is searched for without saying where it stands, which passes over what was withdrawn. */
    public boolean leavesWithdrawnOut() {
        return narrows && typed(STATE).isEmpty();
    }

    /** The same search among the withdrawn records, to be read anew. */
    public ListSearch forWithdrawn() {
        Map<String, String> among = new LinkedHashMap<>(sent.fields());
        among.put(STATE, WITHDRAWN);
        return of(path, among);
    }

    /** Takes note of how many withdrawn records the search passed over. */
    public void leftOut(long records) {
        leftOut = records;
    }

    /** How many withdrawn records the search passed over, as far as somebody counted them. */
    public long leftOut() {
        return leftOut;
    }

    /** The address of the same search among the withdrawn records. */
    public String withdrawn() {
        return address().with(STATE, WITHDRAWN).toString();
    }

    /** The address of the same search, to be turned to another page or order. */
    public ListAddress address() {
        return address(path);
    }

    /** The address of the workbook that holds the same rows. */
    public String sheet() {
        return address(path + ".xlsx").toString();
    }

    private ListAddress address(String to) {
        ListAddress address = ListAddress.of(to);
        for (Map.Entry<String, String> filter : typed.entrySet()) {
            address = address.with(filter.getKey(), filter.getValue());
        }
        return sorting == null ? address : address.with("sort", sorting.text());
    }

    private String value(String name) {
        String value = sent.text(name);
        typed.put(name, value);
        return value;
    }
}
