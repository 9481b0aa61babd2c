package org.dailydispatch.dashboard;

import org.dailydispatch.day.ReportingDay;

/**
 * One township on one day.
 *
 * @param visits what the depth shows: open village visits, or covert visits where only those are shown
 * @param covert released covert inspections
 * @param marked whether the diamond of a covert visit stands on it
 * @param problems problems found on the day
 * @param open those of them still open at the end of the day on which the page stands
 * @param awaited not visited, a visit is due, and the day is not over
 */
public record MatrixCell(
        ReportingDay day, int visits, int covert, boolean marked, int problems, int open, boolean awaited) {

    private static final int DEEPEST = 3;

    /** The classes that colour it. */
    public String look() {
        return state() + (marked ? " cv" : "") + (visits == 0 && problems > 0 ? " unv" : "");
    }

    private String state() {
        if (open > 0) {
            return "pb";
        }
        if (problems > 0) {
            return "pbx";
        }
        if (visits > 0) {
            return "c" + Math.min(visits, DEEPEST);
        }
        return awaited ? "miss" : "none";
    }

    /** What is written in it: problems still open, else problems closed, and a question mark where it is awaited. */
    public String text() {
        String number = problems == 0 ? "" : String.valueOf(open > 0 ? open : problems);
        return awaited ? number + "?" : number;
    }
}
