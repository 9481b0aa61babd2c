package org.dailydispatch.listing;

import java.util.List;

/**
 * One page of a list.
 *
 * @param total rows on all pages
 * @param number this page, from 1
 * @param size rows on a full page
 */
public record PageOf<T>(List<T> rows, long total, int number, int size) {

    public PageOf {
        rows = List.copyOf(rows);
    }

    /** At least 1, so that an empty list has a page too. */
    public int pages() {
        return Math.toIntExact(Math.max(1, (total + size - 1) / size));
    }

    public boolean hasPrevious() {
        return number > 1;
    }

    public boolean hasNext() {
        return number < pages();
    }

    /** Rows before the page. */
    public static int offset(int number, int size) {
        return (number - 1) * size;
    }
}
