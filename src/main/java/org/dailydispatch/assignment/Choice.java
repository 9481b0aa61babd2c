package org.dailydispatch.assignment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the leader chose for one target on one day.
 *
 * @param wish what is to count
 * @param holder the chosen person; null unless the wish is {@link Wish#PERSON}
 * @param version of the entry that the leader saw; 0 where there was none
 */
record Choice(UUID target, Wish wish, @Nullable UUID holder, int version) {

    /** What can be wished for a target on a day. */
    enum Wish {
        PERSON,
        /** Everybody may go. */
        NOBODY,
        /** No decision for this day: the rota counts, where there is one. */
        ROTA
    }
}
