package org.dailydispatch.assignment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.inspection.InspectionRow;
import org.dailydispatch.inspection.Inspections;
import org.dailydispatch.inspection.Mode;
import org.dailydispatch.language.Name;
import org.dailydispatch.listing.Contains;
import org.dailydispatch.team.Team;
import org.dailydispatch.team.Teams;
import org.dailydispatch.territory.Site;
import org.dailydispatch.territory.SiteFamily;
import org.dailydispatch.territory.Territory;
import org.dailydispatch.territory.Township;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a leader's pages together: a handful of statements, however much there is. */
@Component
@Transactional(readOnly = true)
class AssignmentPages {

    private static final int SHOWN_CHANGES = 40;

    private final RosterReader reader;
    private final Teams teams;
    private final Territory territory;
    private final Inspections inspections;
    private final ReportingClock clock;

    AssignmentPages(
            RosterReader reader, Teams teams, Territory territory, Inspections inspections, ReportingClock clock) {
        this.reader = reader;
        this.teams = teams;
        this.territory = territory;
        this.inspections = inspections;
        this.clock = clock;
    }

    public AssignmentPage day(Actor leader, ReportingDay day, @Nullable String find) {
        Roster roster = reader.roster(leader.team(), day);
        Map<UUID, InspectionRow> visits = visits(leader, day);
        List<Line> expected = expected(leader, day, roster, visits);
        Set<UUID> shown = new HashSet<>(expected.stream().map(Line::id).toList());
        List<Line> besides = roster.besides(shown).stream()
                .map(post -> new Line(
                        post.targetId(), post.kind(), post.name(), detail(post), post, visits.get(post.targetId())))
                .toList();
        besides.forEach(line -> shown.add(line.id()));
        List<Line> found = found(leader, day, find).stream()
                .filter(site -> !shown.contains(site.id()))
                .map(site ->
                        new Line(site.id(), site.kind(), site.name(), site.township(), null, visits.get(site.id())))
                .toList();
        return new AssignmentPage(
                day,
                !day.isBefore(clock.today()),
                reader.inspectors(leader.team(), day),
                expected,
                besides,
                found,
                find,
                reader.changes(leader.team(), day, SHOWN_CHANGES));
    }

    private static @Nullable Name detail(Post post) {
        return post.isSite() ? post.township() : null;
    }

    /** What can be put on the rota: what is expected, and what was looked for. */
    public List<Line> targets(Actor leader, @Nullable String find) {
        ReportingDay today = clock.today();
        List<Line> targets = new ArrayList<>(expected(leader, today, new Roster(today, List.of()), Map.of()));
        Set<UUID> shown = new HashSet<>(targets.stream().map(Line::id).toList());
        found(leader, today, find).stream()
                .filter(site -> !shown.contains(site.id()))
                .forEach(site ->
                        targets.add(new Line(site.id(), site.kind(), site.name(), site.township(), null, null)));
        return targets;
    }

    public List<RotaLine> rota(Actor leader) {
        return reader.rota(leader.team(), clock.today());
    }

    public List<Holder> people(Actor leader, ReportingDay day) {
        return reader.inspectors(leader.team(), day);
    }

    private List<RosterReader.Found> found(Actor leader, ReportingDay day, @Nullable String find) {
        String pattern = Contains.pattern(find);
        return pattern == null ? List.of() : reader.sites(leader.team(), day, pattern);
    }

    private List<Line> expected(Actor leader, ReportingDay day, Roster roster, Map<UUID, InspectionRow> visits) {
        Team team = teams.team(leader.team());
        List<Line> lines = new ArrayList<>();
        for (Site site : territory.sitesInForce(team.countyId(), SiteFamily.CHECKPOINT, day)) {
            Post post = roster.of(site.id()).orElse(null);
            lines.add(new Line(site.id(), site.kind(), site.name(), site.road(), post, visits.get(site.id())));
        }
        for (Township township : territory.townshipsOf(team.countyId(), day)) {
            Post post = roster.of(township.id()).orElse(null);
            lines.add(new Line(township.id(), null, township.name(), null, post, visits.get(township.id())));
        }
        return lines;
    }

    /** The first open visit of each site, and of a village of each township. */
    private Map<UUID, InspectionRow> visits(Actor leader, ReportingDay day) {
        Map<UUID, InspectionRow> visits = new HashMap<>();
        for (InspectionRow row : inspections.ofTeam(leader, day)) {
            if (row.mode() == Mode.OPEN) {
                visits.put(row.siteId(), row);
                if (row.siteKind().family() == SiteFamily.VILLAGE) {
                    visits.put(row.townshipId(), row);
                }
            }
        }
        return visits;
    }
}
