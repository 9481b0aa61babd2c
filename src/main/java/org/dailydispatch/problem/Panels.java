package org.dailydispatch.problem;

import java.util.Optional;
import java.util.UUID;
import org.dailydispatch.access.Actor;

/** What another room knows about a problem and shows on its page: this room leans on none of them. */
public interface Panels {

    /** Empty where there is nothing to show to this reader, who sees the problem. */
    Optional<Panel> of(Actor reader, UUID problemId);
}
