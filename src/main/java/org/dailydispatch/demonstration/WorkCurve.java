package org.dailydispatch.demonstration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.resumption.ResumptionState;

/**
 * How a group of enterprises goes back to work: for each day, how many of them have resumed and which part of the staff
 * of all of them is at work. Both numbers come out exactly.
 */
final class WorkCurve {

    /** An enterprise says two days ahead that it will resume. */
    private static final int FILED_AHEAD = 2;

    private final List<Firm> firms;
    private final List<Point> points;

    WorkCurve(List<Firm> group, List<SeedRow> curve) {
        this.firms = group.stream()
                .sorted(Comparator.comparingInt(
                                (Firm firm) -> Chance.of("turn " + firm.code()).between(0, 9_999))
                        .thenComparing(Firm::code))
                .toList();
        this.points = curve.stream().map(Point::of).toList();
    }

    private record Point(ReportingDay day, int resumed, int onPostPercent) {
        static Point of(SeedRow row) {
            return new Point(row.day("day"), row.number("resumed"), row.number("on_post_percent"));
        }
    }

    List<FirmDay> records() {
        List<FirmDay> records = new ArrayList<>();
        for (int index = 0; index < points.size(); index++) {
            addResumed(records, points.get(index));
            addOthers(records, index);
        }
        return records;
    }

    private void addResumed(List<FirmDay> records, Point point) {
        int[] onPost = onPost(point);
        for (int turn = 0; turn < point.resumed(); turn++) {
            records.add(new FirmDay(firms.get(turn), point.day(), ResumptionState.RESUMED, onPost[turn]));
        }
    }

    /** Those not at work are recorded when their state changes, and on the first day. */
    private void addOthers(List<FirmDay> records, int index) {
        Point point = points.get(index);
        int filed = resumedBy(index + FILED_AHEAD);
        int filedBefore = index == 0 ? point.resumed() : resumedBy(index - 1 + FILED_AHEAD);
        for (int turn = Math.max(point.resumed(), filedBefore); turn < filed; turn++) {
            records.add(new FirmDay(firms.get(turn), point.day(), ResumptionState.FILED, 0));
        }
        if (index == 0) {
            for (Firm firm : firms.subList(filed, firms.size())) {
                records.add(new FirmDay(firm, point.day(), ResumptionState.NOT_RESUMED, 0));
            }
        }
    }

    private int resumedBy(int index) {
        return points.get(Math.min(index, points.size() - 1)).resumed();
    }

    /** The staff at work in each resumed enterprise, so that their sum is the day's part of all staff. */
    private int[] onPost(Point point) {
        List<Firm> resumed = firms.subList(0, point.resumed());
        long target = Math.round(staffOf(firms) * point.onPostPercent() / 100.0);
        double share = target
                / Math.max(1.0, resumed.stream().mapToDouble(WorkCurve::weight).sum());
        int[] onPost = resumed.stream()
                .mapToInt(firm -> (int) Math.min(firm.staff(), weight(firm) * share))
                .toArray();
        fill(onPost, resumed, target - IntStream.of(onPost).sum());
        return onPost;
    }

    private static void fill(int[] onPost, List<Firm> resumed, long missing) {
        long left = missing;
        while (left > 0) {
            long before = left;
            for (int turn = 0; turn < onPost.length && left > 0; turn++) {
                if (onPost[turn] < resumed.get(turn).staff()) {
                    onPost[turn]++;
                    left--;
                }
            }
            if (left == before) {
                throw new IllegalArgumentException("More staff at work than there is");
            }
        }
    }

    private static double weight(Firm firm) {
        return firm.staff() * (75 + Chance.of("staff " + firm.code()).between(0, 50)) / 100.0;
    }

    private static int staffOf(List<Firm> firms) {
        return firms.stream().mapToInt(Firm::staff).sum();
    }
}
