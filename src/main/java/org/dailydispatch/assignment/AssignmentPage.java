package org.dailydispatch.assignment;

import java.util.List;
import java.util.stream.Stream;
import org.dailydispatch.day.ReportingDay;
import org.jspecify.annotations.Nullable;

/**
 * A day of the team as its leader plans it.
 *
 * @param open whether it can still be decided: not for days that are over
 * @param expected the checkpoints and townships in force
 * @param besides sites that were added for this day
 * @param found sites that the leader looked for
 * @param find what was looked for; null where nothing was
 */
record AssignmentPage(
        ReportingDay day,
        boolean open,
        List<Holder> people,
        List<Line> expected,
        List<Line> besides,
        List<Line> found,
        @Nullable String find,
        List<Change> changes) {

    /**
     * How much one person has.
     *
     * @param done how much of it has been visited, by whomever
     */
    record Load(Holder person, long sites, long townships, long done) {
        public long open() {
            return sites + townships - done;
        }
    }

    public List<Load> loads() {
        return people.stream().map(this::load).toList();
    }

    private Load load(Holder person) {
        List<Line> lines = all().filter(line -> line.isOf(person)).toList();
        long townships = lines.stream().filter(line -> line.kind() == null).count();
        return new Load(person, lines.size() - townships, townships, countDone(lines.stream()));
    }

    public long total() {
        return all().count();
    }

    public long unassigned() {
        return all().filter(Line::unassigned).count();
    }

    public long done() {
        return countDone(all());
    }

    private Stream<Line> all() {
        return Stream.concat(expected.stream(), besides.stream());
    }

    private static long countDone(Stream<Line> lines) {
        return lines.filter(line -> line.done() != null).count();
    }
}
