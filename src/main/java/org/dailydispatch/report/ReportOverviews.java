package org.dailydispatch.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.team.Team;
import org.dailydispatch.territory.Territory;
import org.springframework.stereotype.Component;

/** What the list shows of a team's day, and of a liaison's own days. */
@Component
class ReportOverviews {

    private final ReportPlaces places;
    private final ReportReader reader;
    private final VerifiedCounts verified;
    private final Territory territory;

    ReportOverviews(ReportPlaces places, ReportReader reader, VerifiedCounts verified, Territory territory) {
        this.places = places;
        this.reader = reader;
        this.verified = verified;
        this.territory = territory;
    }

    /** @param team one that the reader may look at */
    Overview of(Actor actor, Team team, ReportingDay day) {
        Map<UUID, TownshipReport> reports = reader.ofDay(team.id(), day);
        Map<UUID, Verified> found = verified.of(team.id(), day, !actor.is(Role.INSPECTOR));
        List<OverviewLine> lines = territory.townshipsOf(team.countyId(), day).stream()
                .map(township -> {
                    TownshipReport report = reports.get(township.id());
                    ReportStatus status = report == null ? ReportStatus.MISSING : report.status();
                    boolean readable = !actor.is(Role.MUNICIPAL) || status.handedIn();
                    return new OverviewLine(
                            township,
                            status,
                            readable ? report : null,
                            found.getOrDefault(township.id(), Verified.NOTHING));
                })
                .toList();
        return new Overview(team, day, lines);
    }

    /** A liaison's days on which the team is there, the latest first; none after today. */
    List<OwnDay> own(Actor liaison, ReportingDay from, ReportingDay to) {
        return own(places.own(liaison), from, to);
    }

    /** The same of a place that is known. */
    List<OwnDay> own(ReportPlace own, ReportingDay from, ReportingDay to) {
        ReportingDay first =
                from.isBefore(own.team().stationedFrom()) ? own.team().stationedFrom() : from;
        ReportingDay last = to.isAfter(own.day()) ? own.day() : to;
        Map<ReportingDay, TownshipReport> reports =
                reader.ofTownship(own.team().id(), own.township().id(), first, last);
        List<OwnDay> days = new ArrayList<>();
        for (ReportingDay day = last; !day.isBefore(first); day = day.previous()) {
            TownshipReport report = reports.get(day);
            days.add(new OwnDay(day, report == null ? ReportStatus.MISSING : report.status(), report));
        }
        return days;
    }
}
