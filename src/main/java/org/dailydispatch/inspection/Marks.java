package org.dailydispatch.inspection;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.dailydispatch.access.Actor;

/** Tells a list which inspections their authors are to mend; the room of reviews knows. */
public interface Marks {

    /** Those that are returned, as far as the reader may know. One statement. */
    Set<UUID> returned(Actor reader, Collection<UUID> inspections);
}
