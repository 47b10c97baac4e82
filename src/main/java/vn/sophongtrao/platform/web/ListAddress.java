package vn.sophongtrao.platform.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * The address of a list with its filters, so that its pager and the heads of its columns keep what was searched for:
 * {@code ListAddress.of("/incidents").with("q", typed).with("sort", sorting.text())}.
 */
public final class ListAddress {

    private final String path;
    private final Map<String, String> filters;

    private ListAddress(String path, Map<String, String> filters) {
        this.path = path;
        this.filters = filters;
    }

    public static ListAddress of(String path) {
        return new ListAddress(path, Map.of());
    }

    /** The address with one more filter, or with another value of it; a blank value leaves it out. */
    public ListAddress with(String name, @Nullable Object value) {
        Map<String, String> changed = new LinkedHashMap<>(filters);
        if (value == null || value.toString().isBlank()) {
            changed.remove(name);
        } else {
            changed.put(name, value.toString());
        }
        return new ListAddress(path, changed);
    }

    /** The address of another page of the list. */
    public String page(int number) {
        return with("page", number == 1 ? null : number).toString();
    }

    /** The address of the list in another order, from its first page. */
    public String sorted(String sort) {
        return with("sort", sort).with("page", null).toString();
    }

    /** Path and encoded query. */
    @Override
    public String toString() {
        if (filters.isEmpty()) {
            return path;
        }
        return filters.entrySet().stream()
                .map(filter -> filter.getKey() + "=" + UriUtils.encode(filter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", path + "?", ""));
    }
}
