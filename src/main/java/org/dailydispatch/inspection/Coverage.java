package org.dailydispatch.inspection;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.dailydispatch.figure.Rate;

/**
 * How much of what was to be visited has been visited: the visited, always with the denominator. What was visited
 * without being expected (a site out of force) does not count. 明查覆盖率 = visited / expected, each counted once.
 *
 * @param expected what was to be visited, in the order in which it is shown
 * @param done the expected that were visited, in the same order
 */
public record Coverage(Set<UUID> expected, Set<UUID> done) {

    public Coverage {
        expected = new LinkedHashSet<>(expected);
        Set<UUID> both = new LinkedHashSet<>(expected);
        both.retainAll(done);
        done = both;
    }

    public static Coverage of(Collection<UUID> expected, Collection<UUID> visited) {
        return new Coverage(new LinkedHashSet<>(expected), new LinkedHashSet<>(visited));
    }

    public int of() {
        return expected.size();
    }

    public int count() {
        return done.size();
    }

    /** The expected that were not visited, in the order in which they are shown. */
    public Set<UUID> missing() {
        Set<UUID> missing = new LinkedHashSet<>(expected);
        missing.removeAll(done);
        return missing;
    }

    /** Nothing is missing, and something was expected: 0 of 0 is no full coverage. */
    public boolean complete() {
        return !expected.isEmpty() && missing().isEmpty();
    }

    public Rate rate() {
        return new Rate(count(), of());
    }

    /** The part of it that is about these. */
    public Coverage among(Collection<UUID> ids) {
        Set<UUID> part = new LinkedHashSet<>(expected);
        part.retainAll(ids);
        return new Coverage(part, done);
    }

    /** This coverage with what another day visited added to it. */
    public Coverage with(Collection<UUID> visited) {
        Set<UUID> all = new LinkedHashSet<>(done);
        all.addAll(visited);
        return new Coverage(expected, all);
    }
}
