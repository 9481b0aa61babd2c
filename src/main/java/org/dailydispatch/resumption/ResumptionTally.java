package org.dailydispatch.resumption;

import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.figure.Rate;

/**
 * The enterprises above designated size that a person sees, on one day. Staff is that of all of them, resumed or not.
 *
 * @param resumed 复工率: resumed of those in force
 * @param onPost 返岗率: staff on post of all staff
 * @param recorded those with a record of the day itself, of those in force
 * @param belowHalf how many have less than half of their staff on post
 * @param withDifficulties how many name a difficulty
 * @param keyProjects key projects of any size resumed, of those in force
 */
public record ResumptionTally(
        ReportingDay day,
        Rate resumed,
        Rate onPost,
        Rate recorded,
        long belowHalf,
        long withDifficulties,
        Rate keyProjects) {}
