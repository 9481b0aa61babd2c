package org.dailydispatch.dashboard;

import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.figure.Rate;
import org.dailydispatch.territory.County;

/**
 * A county in which no team is stationed on the day: what would be visited is known, and nobody visits it.
 *
 * @param townships in force; likewise checkpoints
 */
public record CountyLine(County county, int townships, int checkpoints, Rate resumption, Rate onPost) {

    /** The address of its townships that are in force on the day. */
    public String townshipsOn(ReportingDay day) {
        return "/admin/townships?county=" + county.id() + "&day=" + day;
    }

    /** Likewise its checkpoints. */
    public String checkpointsOn(ReportingDay day) {
        return "/admin/sites?county=" + county.id() + "&kind=CHECKPOINT&day=" + day;
    }

    /** The address of its enterprises by a figure. */
    public String enterprises(String figure, ReportingDay day) {
        return Links.enterprisesOf(county.id(), figure, day);
    }
}
