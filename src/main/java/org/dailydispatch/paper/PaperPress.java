package org.dailydispatch.paper;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.dailydispatch.refusal.RefusedException;
import org.springframework.stereotype.Component;

/** Where papers are written while somebody waits, whatever their kind: writing takes memory, so few are at work at once. */
@Component
public class PaperPress {

    /** So many are written or wait for the processor at the same time. */
    private static final int AT_ONCE = 6;

    private final Semaphore places = new Semaphore(AT_ONCE);

    /**
     * @param writing what makes the file
     * @throws RefusedException {@code export.busy} where all places are taken: whoever asked tries again
     */
    public byte[] write(Supplier<byte[]> writing) {
        if (!places.tryAcquire()) {
            throw new RefusedException("export.busy");
        }
        try {
            return writing.get();
        } finally {
            places.release();
        }
    }
}
