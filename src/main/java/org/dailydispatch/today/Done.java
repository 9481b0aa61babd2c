package org.dailydispatch.today;

import java.util.List;
import org.dailydispatch.inspection.InspectionRow;

/**
 * The team's inspections of today; a covert inspector's own.
 *
 * @param count how many there are
 * @param latest the last of them, at most {@link #LISTED}; all of them are in the list of inspections
 */
record Done(int count, List<InspectionRow> latest) {

    static final int LISTED = 30;

    public boolean hasMore() {
        return count > latest.size();
    }
}
