package org.dailydispatch.story;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.lang3.StringUtils;

/**
 * A line of permissions.csv: method, pattern, the query that the handler needs, and the answers for the objects of one's
 * own team and township, of another township, and of another team; the last two are empty where the address names none.
 */
record PermissionRow(String method, String pattern, String query, List<Target> targets) {

    private static final List<String> WHOSE = List.of("own", "other township", "other team");

    static PermissionRow parse(String line) {
        String[] cells = line.split(",", -1);
        List<Target> targets = new ArrayList<>();
        for (int place = 0; place < WHOSE.size() && 3 + place < cells.length; place++) {
            String expected = cells[3 + place].strip();
            if (!expected.isEmpty()) {
                targets.add(new Target(WHOSE.get(place), expected));
            }
        }
        return new PermissionRow(cells[0].strip(), cells[1].strip(), cells[2].strip(), targets);
    }

    /** @param expected one letter for each person, in the order of the table's head */
    record Target(String whose, String expected) {

        /** The place in the head of the first person whom a GET lets in. */
        int whoIsLetIn() {
            return StringUtils.indexOfAny(expected, '2', '3', 'C');
        }
    }
}
