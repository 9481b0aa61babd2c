package org.dailydispatch.testing;

import java.util.List;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.HasActor;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Signs a person in for one request: {@code get("/today").with(As.actor(inspector))}. */
public final class As {

    private As() {}

    public static RequestPostProcessor actor(Actor actor) {
        HasActor principal = new Principal(actor);
        return SecurityMockMvcRequestPostProcessors.authentication(UsernamePasswordAuthenticationToken.authenticated(
                principal,
                null,
                List.of(new SimpleGrantedAuthority("ROLE_" + actor.role().name()))));
    }

    private record Principal(Actor actor) implements HasActor, java.io.Serializable {}
}
