package org.dailydispatch.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several that do the same thing at once, each again and again without a pause. */
final class Readers {

    /** What one of them does again and again; it may keep a connection of its own. */
    @FunctionalInterface
    interface Work {
        void once() throws Exception;
    }

    /** Makes each reader's own work. */
    @FunctionalInterface
    interface Reader {
        Work begin() throws Exception;
    }

    private Readers() {}

    /** @param times how often each does it */
    static Latencies at(int readers, int times, Reader reader) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(readers);
        try {
            List<Callable<long[]>> all = new ArrayList<>();
            for (int i = 0; i < readers; i++) {
                Work work = reader.begin();
                all.add(() -> timed(work, times));
            }
            long begun = System.nanoTime();
            long[] together = new long[readers * times];
            int place = 0;
            for (Future<long[]> each : threads.invokeAll(all)) {
                System.arraycopy(each.get(), 0, together, place, times);
                place += times;
            }
            return Latencies.of(together, (System.nanoTime() - begun) / 1e9);
        } finally {
            threads.shutdownNow();
        }
    }

    private static long[] timed(Work work, int times) throws Exception {
        long[] taken = new long[times];
        for (int i = 0; i < times; i++) {
            long begun = System.nanoTime();
            work.once();
            taken[i] = System.nanoTime() - begun;
        }
        return taken;
    }
}
