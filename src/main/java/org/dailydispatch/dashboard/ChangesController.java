package org.dailydispatch.dashboard;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingClock;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What an open page asks once a minute: whether it has been overtaken. */
@RestController
class ChangesController {

    private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");

    private final Changes changes;
    private final TeamsInView view;
    private final ReportingClock clock;

    ChangesController(Changes changes, TeamsInView view, ReportingClock clock) {
        this.changes = changes;
        this.view = view;
        this.clock = clock;
    }

    /** @param time of the latest change, hours and minutes; null where nothing changed */
    record Change(@Nullable String time) {}

    @GetMapping("/dashboard/changes")
    @AllowedTo({Role.LEADER, Role.MUNICIPAL})
    Change ofTeam(@RequestParam(required = false) @Nullable UUID team, @RequestParam Instant since, Actor actor) {
        return told(
                changes.of(view.teamOf(actor, team), sensible(since), actor.is(Role.LEADER) ? clock.today() : null));
    }

    @GetMapping("/overview/changes")
    @AllowedTo(Role.MUNICIPAL)
    Change ofAll(@RequestParam Instant since) {
        return told(changes.ofAll(sensible(since)));
    }

    /** Within what the database's calendar holds: nothing has changed before, and nothing will have after. */
    private static Instant sensible(Instant since) {
        return since.isBefore(Instant.EPOCH) ? Instant.EPOCH : since.isAfter(LAST) ? LAST : since;
    }

    private Change told(Optional<Instant> latest) {
        return new Change(latest.map(at -> clock.minuteOf(at).toString()).orElse(null));
    }
}
