package org.dailydispatch.intake;

import java.time.Instant;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingClock;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a device in whose name it would send now, and what the server's time and day are. */
@RestController
@AllowedTo({Role.INSPECTOR, Role.COVERT_INSPECTOR})
class SessionController {

    private final ReportingClock clock;

    SessionController(ReportingClock clock) {
        this.clock = clock;
    }

    /**
     * @param header the name of the header that carries the token with every POST
     * @param day the reporting day; a device computes later ones with the zone, and its belief decides nothing
     */
    record Session(UUID user, String header, String token, Instant now, String day, String zone) {}

    @GetMapping("/api/v1/session")
    Session session(Actor actor, CsrfToken csrf) {
        return new Session(
                actor.id(),
                csrf.getHeaderName(),
                csrf.getToken(),
                clock.now(),
                clock.today().toString(),
                clock.zone().getId());
    }
}
