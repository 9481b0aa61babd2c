package org.dailydispatch.order;

import org.dailydispatch.day.ReportingDay;

/**
 * A talk (约谈) that was held with the addressee.
 *
 * @param people who took part
 * @param agreed what was agreed
 */
record Talk(ReportingDay day, String people, String agreed) {

    /** All that was said, as {@link TimelineEntry#whole} tells it. */
    String whole() {
        return people + "\n" + agreed;
    }
}
