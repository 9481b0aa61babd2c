package org.dailydispatch.reminder;

import static org.dailydispatch.notification.NewNotice.same;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.notification.Audience;
import org.dailydispatch.notification.NewNotice;
import org.dailydispatch.notification.NoticeKind;
import org.dailydispatch.notification.Notices;
import org.dailydispatch.notification.Told;
import org.dailydispatch.report.ReportFigures;
import org.dailydispatch.report.ReportStatus;
import org.dailydispatch.team.Team;
import org.dailydispatch.team.Teams;
import org.dailydispatch.territory.Territory;
import org.dailydispatch.territory.Township;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks at each team's cut-off which townships have not filed their report of the day. Each liaison is told of his own,
 * the leader once of them all.
 */
@Service
@Transactional
class MissingReports {

    private final Teams teams;
    private final Territory territory;
    private final ReportFigures reports;
    private final Notices notices;
    private final ReportingClock clock;

    MissingReports(Teams teams, Territory territory, ReportFigures reports, Notices notices, ReportingClock clock) {
        this.teams = teams;
        this.territory = territory;
        this.reports = reports;
        this.notices = notices;
        this.clock = clock;
    }

    /** Of every team whose cut-off of the day is past and that was not told yet. */
    public void look() {
        Instant now = clock.now();
        ReportingDay today = clock.dayOf(now);
        List<Team> due = teams.all().stream()
                .filter(team -> team.stationedOn(today))
                .filter(team -> !now.isBefore(clock.at(today, team.cutOff())))
                .toList();
        Set<Told> told = notices.told(
                NoticeKind.REPORTS_MISSING, due.stream().map(Team::id).toList());
        due.stream().filter(team -> !told.contains(new Told(team.id(), today))).forEach(team -> look(team, today));
    }

    private void look(Team team, ReportingDay day) {
        List<Township> townships = territory.townshipsOf(team.countyId(), day);
        Map<UUID, ReportStatus> statuses = reports.statusesOn(
                team.id(), day, townships.stream().map(Township::id).toList());
        List<Township> missing = townships.stream()
                .filter(township -> !filed(statuses.get(township.id())))
                .toList();
        missing.forEach(township -> notices.tell(
                new NewNotice(
                        NoticeKind.REPORT_MISSING,
                        township.id(),
                        team.id(),
                        day,
                        false,
                        null,
                        List.of(township.name(), same(day), same(team.cutOff()))),
                Audience.liaisons(township.id())));
        if (!missing.isEmpty()) {
            notices.tell(
                    new NewNotice(
                            NoticeKind.REPORTS_MISSING,
                            team.id(),
                            team.id(),
                            day,
                            false,
                            null,
                            List.of(same(day), same(team.cutOff()), same(missing.size()), same(townships.size()))),
                    Audience.leaders(team.id()));
        }
    }

    private static boolean filed(@Nullable ReportStatus status) {
        return status != ReportStatus.MISSING && status != ReportStatus.DRAFT;
    }
}
