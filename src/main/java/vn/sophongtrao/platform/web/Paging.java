package vn.sophongtrao.platform.web;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * One page of a list whose length is known. Whatever was asked for, the answer is a page that exists: text that is no
 * number and numbers below one mean the first page, numbers beyond the end mean the last.
 *
 * @param page 1 to {@link #pages()}
 * @param size rows on a full page
 * @param total rows of the whole list
 */
public record Paging(int page, int size, long total) {

    public Paging {
        if (size < 1 || total < 0 || page < 1) {
            throw new IllegalArgumentException("page " + page + " of " + size + " rows among " + total);
        }
        page = (int) Math.min(page, Math.max(1, (total + size - 1) / size));
    }

    /**
     * The page asked for, or the nearest that exists.
     *
     * @param asked the request's {@code page} parameter as it came; null for the first page
     */
    public static Paging of(@Nullable String asked, int size, long total) {
        int page = 1;
        if (asked != null && asked.matches("[0-9]{1,18}")) {
            page = (int) Math.max(1, Math.min(Long.parseLong(asked), Integer.MAX_VALUE));
        } else if (asked != null && asked.matches("[0-9]+")) {
            page = Integer.MAX_VALUE;
        }
        return new Paging(page, size, total);
    }

    /** Number of pages; an empty list has one. */
    public int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    /** Rows to skip, for SQL's {@code offset}. */
    public long offset() {
        return (page - 1L) * size;
    }

    /** Position of the page's first row, counted from 1; 0 where the list is empty. */
    public long first() {
        return total == 0 ? 0 : offset() + 1;
    }

    /** Position of the page's last row, counted from 1. */
    public long last() {
        return Math.min(total, offset() + size);
    }

    public boolean hasPrevious() {
        return page > 1;
    }

    public boolean hasNext() {
        return page < pages();
    }

    /** The page numbers to offer: first, last and those around this page; 0 stands for a gap. */
    public List<Integer> numbers() {
        List<Integer> shown = Stream.of(1, page - 1, page, page + 1, pages())
                .filter(number -> number >= 1 && number <= pages())
                .distinct()
                .sorted()
                .toList();
        return shown.stream()
                .flatMap(number -> number == 1 || shown.contains(number - 1) ? Stream.of(number) : Stream.of(0, number))
                .toList();
    }
}
