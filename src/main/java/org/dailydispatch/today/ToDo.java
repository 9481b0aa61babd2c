package org.dailydispatch.today;

import org.dailydispatch.draft.DraftRow;
import org.dailydispatch.language.Name;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is still to be visited today.
 *
 * @param name the checkpoint or the township
 * @param road the road of a checkpoint; null where it has none, and for a township
 * @param checkpoint whether it is a checkpoint; a township otherwise, of which any village will do
 * @param address where it is begun or gone on with
 * @param draft what has been begun; null where nothing has
 */
record ToDo(
        Name name,
        @Nullable Name road,
        boolean checkpoint,
        String address,
        @Nullable DraftRow draft) {}
