package org.dailydispatch.today;

import java.util.List;
import org.dailydispatch.checklist.Offer;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.territory.Site;
import org.dailydispatch.territory.Township;
import org.jspecify.annotations.Nullable;

/** The villages of a township, in the order in which they are due for a visit. */
record Villages(Township township, List<Line> lines) {

    /**
     * @param lastVisit the day of the last visit since the team came; null where there was none
     * @param lists what can be filled in there beside the usual list
     */
    record Line(Site site, @Nullable ReportingDay lastVisit, List<Offer> lists) {}
}
