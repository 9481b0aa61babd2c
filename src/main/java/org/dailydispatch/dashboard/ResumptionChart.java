package org.dailydispatch.dashboard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.figure.Rate;
import org.dailydispatch.resumption.KeyProjects;
import org.dailydispatch.resumption.ResumptionCurve;
import org.dailydispatch.resumption.ResumptionDay;
import org.jspecify.annotations.Nullable;

/**
 * Resumption rate and on-post rate over the days as the geometry of a drawing: lines from 0 to 100 %.
 *
 * @param right where the plot ends and its labels begin
 * @param rate the line of the resumption rate, as an SVG path; likewise post, and postArea below it
 * @param batch where the first key projects started; null outside the days shown
 * @param complete where the resumption rate became 100 %; null where it did not within the days shown
 */
public record ResumptionChart(
        int width,
        int height,
        int left,
        int right,
        int top,
        int bottom,
        List<Tick> levels,
        List<Tick> days,
        String rate,
        String post,
        String postArea,
        double rateEnd,
        double postEnd,
        double rateLabel,
        double postLabel,
        @Nullable Mark batch,
        @Nullable Mark complete) {

    private static final int LEVEL_STEP = 25;
    private static final int LABELS_APART = 44;

    /** A line of the frame: its place and what is written there. */
    public record Tick(double at, String label) {}

    /** A point of note: its place, its day, and how many enterprises it is about. */
    public record Mark(double x, double y, ReportingDay day, int count) {}

    /** As wide as a card on a laptop. */
    static ResumptionChart wide(ResumptionCurve curve, KeyProjects projects) {
        return of(curve, projects, 720, 300, 590);
    }

    /** As wide as a phone. */
    static ResumptionChart narrow(ResumptionCurve curve, KeyProjects projects) {
        return of(curve, projects, 340, 240, 236);
    }

    private static ResumptionChart of(ResumptionCurve curve, KeyProjects projects, int width, int height, int right) {
        Frame frame = new Frame(36, right, 42, height - 28, curve.days().size());
        List<Tick> levels = new ArrayList<>();
        for (int level = 0; level <= 100; level += LEVEL_STEP) {
            levels.add(new Tick(frame.y(BigDecimal.valueOf(level)), String.valueOf(level)));
        }
        Line rate = Line.of(curve, frame, ResumptionDay::rate);
        Line post = Line.of(curve, frame, ResumptionDay::onPostRate);
        boolean rateAbove = rate.end() <= post.end();
        double rateLabel = rate.end() + 4;
        double postLabel = post.end() + 4;
        if (Math.abs(rateLabel - postLabel) < LABELS_APART) {
            double middle = Math.min((rateLabel + postLabel) / 2, height - 28.0 - LABELS_APART / 2.0);
            rateLabel = middle + (rateAbove ? -LABELS_APART : LABELS_APART) / 2.0;
            postLabel = middle + (rateAbove ? LABELS_APART : -LABELS_APART) / 2.0;
        }
        return new ResumptionChart(
                width,
                height,
                36,
                right,
                42,
                height - 28,
                levels,
                ticks(curve, frame),
                rate.path(),
                post.path(),
                post.area(frame),
                rate.end(),
                post.end(),
                rateLabel,
                postLabel,
                batch(curve, projects, frame).orElse(null),
                complete(curve, frame).orElse(null));
    }

    private static List<Tick> ticks(ResumptionCurve curve, Frame frame) {
        List<Tick> ticks = new ArrayList<>();
        for (ResumptionDay each : curve.days()) {
            boolean month = ticks.isEmpty() || each.day().date().getDayOfMonth() == 1;
            int dayOfMonth = each.day().date().getDayOfMonth();
            String label = month ? each.day().date().getMonthValue() + "/" + dayOfMonth : String.valueOf(dayOfMonth);
            ticks.add(new Tick(frame.x(ticks.size()), label));
        }
        return ticks;
    }

    private static Optional<Mark> batch(ResumptionCurve curve, KeyProjects projects, Frame frame) {
        Optional<Map.Entry<ReportingDay, List<UUID>>> first = projects.firstBatch();
        return first.flatMap(batch ->
                mark(curve, frame, batch.getKey(), frame.top(), batch.getValue().size()));
    }

    private static Optional<Mark> complete(ResumptionCurve curve, Frame frame) {
        return curve.firstCompleteDay()
                .flatMap(day -> mark(
                        curve,
                        frame,
                        day,
                        frame.top(),
                        curve.on(day).orElseThrow().resumed()));
    }

    private static Optional<Mark> mark(ResumptionCurve curve, Frame frame, ReportingDay day, double y, int count) {
        for (int i = 0; i < curve.days().size(); i++) {
            if (curve.days().get(i).day().equals(day)) {
                return Optional.of(new Mark(frame.x(i), y, day, count));
            }
        }
        return Optional.empty();
    }

    /** From days and percent to places in the drawing. */
    private record Frame(int left, int right, int top, int bottom, int count) {

        double x(int index) {
            return count < 2 ? right : rounded(left + (right - left) * (double) index / (count - 1));
        }

        double y(BigDecimal percent) {
            return rounded(bottom - (bottom - top) * percent.doubleValue() / 100);
        }
    }

    /** A line through the days on which the rate is defined. */
    private record Line(String path, double start, double end) {

        static Line of(ResumptionCurve curve, Frame frame, java.util.function.Function<ResumptionDay, Rate> value) {
            StringBuilder path = new StringBuilder();
            double start = frame.right();
            double end = frame.bottom();
            for (int i = 0; i < curve.days().size(); i++) {
                BigDecimal percent = value.apply(curve.days().get(i)).percent();
                if (percent != null) {
                    start = path.isEmpty() ? frame.x(i) : start;
                    end = frame.y(percent);
                    path.append(path.isEmpty() ? 'M' : 'L')
                            .append(frame.x(i))
                            .append(' ')
                            .append(end);
                }
            }
            return new Line(path.toString(), start, end);
        }

        String area(Frame frame) {
            return path.isEmpty()
                    ? ""
                    : String.format(
                            Locale.ROOT,
                            "%sL%d %dL%.1f %dz",
                            path,
                            frame.right(),
                            frame.bottom(),
                            start,
                            frame.bottom());
        }
    }

    private static double rounded(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
