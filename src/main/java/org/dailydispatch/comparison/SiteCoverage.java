package org.dailydispatch.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.inspection.SiteDays;
import org.dailydispatch.inspection.TeamSiteDay;
import org.dailydispatch.team.Team;
import org.dailydispatch.territory.Site;
import org.dailydispatch.territory.SiteFamily;
import org.dailydispatch.territory.Territory;
import org.dailydispatch.territory.TownshipInForce;
import org.springframework.stereotype.Component;

/**
 * How many sites of one family were openly visited, of those in force: checkpoints day by day; villages, which nobody
 * visits every day, from the first day of the period up to each day.
 */
@Component
class SiteCoverage {

    private final Territory territory;
    private final SiteDays visits;

    SiteCoverage(Territory territory, SiteDays visits) {
        this.territory = territory;
        this.visits = visits;
    }

    /** Two statements. */
    List<Fact> of(Choice choice, List<Team> teams, List<TownshipInForce> townships) {
        boolean villages = choice.indicator() == Indicator.VILLAGE_COVERAGE;
        SiteFamily family = villages ? SiteFamily.VILLAGE : SiteFamily.CHECKPOINT;
        Set<UUID> counties =
                townships.stream().map(each -> each.township().countyId()).collect(Collectors.toSet());
        Map<UUID, List<Site>> sites =
                territory.sitesOf(counties, family).stream().collect(Collectors.groupingBy(Site::countyId));
        Set<TeamSiteDay> visited = new HashSet<>(visits.openly(Facts.ids(teams), family, choice.from(), choice.to()));
        List<Fact> facts = new ArrayList<>();
        for (Crew crew : Crew.of(choice.grain(), teams)) {
            Tally tally = new Tally();
            sites.getOrDefault(crew.county(), List.of())
                    .forEach(site -> add(site, choice, crew, visited, tally, villages));
            tally.counts.forEach((key, count) -> facts.add(
                    new Fact(crew.team(), crew.county(), key.township(), key.day(), count.done(), count.of())));
        }
        return facts;
    }

    private static void add(
            Site site, Choice choice, Crew crew, Set<TeamSiteDay> visited, Tally tally, boolean addingUp) {
        boolean reached = false;
        for (ReportingDay day : choice.days()) {
            if (crew.thereOn(day) && site.inForceOn(day)) {
                boolean now = crew.did(day, team -> visited.contains(new TeamSiteDay(team, site.id(), day)));
                reached = now || (addingUp && reached);
                tally.add(site.townshipId(), day, reached);
            }
        }
    }

    /** Sites of each township on each day. */
    private static final class Tally {

        private record Key(UUID township, ReportingDay day) {}

        private record Count(long done, long of) {}

        private final Map<Key, Count> counts = new HashMap<>();

        void add(UUID township, ReportingDay day, boolean done) {
            counts.merge(
                    new Key(township, day),
                    new Count(done ? 1 : 0, 1),
                    (one, other) -> new Count(one.done() + other.done(), one.of() + other.of()));
        }
    }
}
