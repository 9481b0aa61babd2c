package org.dailydispatch.access;

import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** The person on whose behalf the present request runs. */
public final class CurrentActor {

    private CurrentActor() {}

    /** Empty where nobody is signed in. */
    public static Optional<Actor> find() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof HasActor holder
                ? Optional.of(holder.actor())
                : Optional.empty();
    }
}
