package org.dailydispatch.draft;

import java.time.Instant;

/** What became of a draft that a device sent to be kept. */
public sealed interface Keeping {

    /** @param mark what the device has seen from now on */
    record Kept(String mark) implements Keeping {}

    /** Another device saved it since; nothing was overwritten. */
    record Changed(String mark, Instant at) implements Keeping {}

    /** It is filed already, from another device. */
    record Filed(String receipt) implements Keeping {}
}
