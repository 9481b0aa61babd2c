package org.dailydispatch.resumption;

import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.figure.Rate;

/**
 * The enterprises above designated size of one county on one day, by their latest record up to that day.
 *
 * @param eligible enterprises in force: the denominator of the resumption rate (复工率)
 * @param resumed those resumed
 * @param staff employees of all eligible enterprises, resumed or not: the denominator of the on-post rate (返岗率)
 * @param onPost employees on post
 */
public record ResumptionDay(ReportingDay day, int eligible, int resumed, int staff, int onPost) {

    /** 复工率 = resumed / eligible. */
    public Rate rate() {
        return new Rate(resumed, eligible);
    }

    /** 返岗率 = employees on post / employees of all eligible enterprises. */
    public Rate onPostRate() {
        return new Rate(onPost, staff);
    }

    /** All of them have resumed, and there are some. */
    public boolean complete() {
        return eligible > 0 && resumed == eligible;
    }
}
