package org.dailydispatch.inspection;

import java.util.Optional;
import org.dailydispatch.access.Actor;

/** What another room knows about an inspection and shows on its page: this room leans on none of them. */
public interface Panels {

    /** Empty where there is nothing to show to this reader. */
    Optional<Panel> of(Actor reader, Inspection inspection);
}
