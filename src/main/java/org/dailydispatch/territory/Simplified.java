package org.dailydispatch.territory;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

/** Rings with fewer points: what lies nearer to the line than a tolerance is left out (Ramer, Douglas and Peucker). */
final class Simplified {

    private Simplified() {}

    /** Three corners at least, and closed; a ring that the tolerance would flatten to a line keeps four of its points. */
    static List<MapPoint> ring(List<MapPoint> ring, double tolerance) {
        int last = ring.size() - 1;
        MapPoint first = ring.get(0);
        int farthest = IntStream.range(0, last)
                .boxed()
                .max((a, b) -> Double.compare(
                        ring.get(a).distanceTo(first, first), ring.get(b).distanceTo(first, first)))
                .orElse(0);
        BitSet kept = new BitSet();
        kept.set(0);
        kept.set(farthest);
        kept.set(last);
        keep(ring, 0, farthest, tolerance, kept);
        keep(ring, farthest, last, tolerance, kept);
        if (kept.cardinality() < 4) {
            kept.set(last / 3);
            kept.set(2 * last / 3);
        }
        return kept.stream().mapToObj(ring::get).toList();
    }

    /** Without calling itself: a hostile line would go as deep as it has points. */
    private static void keep(List<MapPoint> line, int from, int to, double tolerance, BitSet kept) {
        Deque<int[]> stretches = new ArrayDeque<>();
        stretches.push(new int[] {from, to});
        while (!stretches.isEmpty()) {
            int[] stretch = stretches.pop();
            int farthest = farthest(line, stretch[0], stretch[1]);
            if (farthest > 0 && line.get(farthest).distanceTo(line.get(stretch[0]), line.get(stretch[1])) > tolerance) {
                kept.set(farthest);
                stretches.push(new int[] {stretch[0], farthest});
                stretches.push(new int[] {farthest, stretch[1]});
            }
        }
    }

    /** -1 where nothing lies between. */
    private static int farthest(List<MapPoint> line, int from, int to) {
        int farthest = -1;
        double most = -1;
        for (int i = from + 1; i < to; i++) {
            double distance = line.get(i).distanceTo(line.get(from), line.get(to));
            if (distance > most) {
                most = distance;
                farthest = i;
            }
        }
        return farthest;
    }
}
