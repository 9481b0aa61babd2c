package org.dailydispatch.demonstration;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.inspection.Mode;
import org.dailydispatch.team.Team;
import org.dailydispatch.territory.Site;
import org.dailydispatch.territory.SiteFamily;
import org.dailydispatch.territory.Territory;
import org.dailydispatch.territory.Township;
import org.jspecify.annotations.Nullable;

/**
 * Who visits which site when. All checkpoints in force are visited each day; the townships too, but for those of
 * not-visited.csv, by which the posting's open coverage becomes complete on 30 January. Beside the rounds stand those of further-visits.csv.
 */
final class VisitPlan {

    private static final LocalTime CHECKPOINTS_BEGIN = LocalTime.of(6, 50);
    private static final LocalTime VILLAGES_BEGIN = LocalTime.of(8, 0);
    private static final LocalTime RELEASE = LocalTime.of(20, 0);

    private final ReportingClock clock;
    private final Team team;
    private final People people;
    private final List<Township> townships;
    private final List<Site> checkpoints;
    private final Map<UUID, List<Site>> villages;
    private final Map<ReportingDay, Set<String>> notVisited;
    private final List<SeedRow> covert = SeedTable.read("covert");
    private final List<FurtherVisit> further = FurtherVisit.read();
    private final Map<UUID, Site> sites;

    VisitPlan(ReportingClock clock, Territory territory, Team team, People people) {
        this.clock = clock;
        this.team = team;
        this.people = people;
        this.townships = territory.townshipsOf(team.countyId(), team.stationedFrom());
        this.checkpoints = territory.sitesOf(team.countyId(), SiteFamily.CHECKPOINT);
        this.villages = territory.sitesOf(team.countyId(), SiteFamily.VILLAGE).stream()
                .collect(Collectors.groupingBy(Site::townshipId));
        this.sites = Arrays.stream(SiteFamily.values())
                .flatMap(family -> territory.sitesOf(team.countyId(), family).stream())
                .collect(Collectors.toMap(Site::id, Function.identity()));
        this.notVisited = SeedTable.read("not-visited").stream()
                .collect(Collectors.toMap(
                        row -> row.day("day"),
                        row -> Set.of(row.text("townships").split(" ")),
                        VisitPlan::union));
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        return Stream.concat(one.stream(), other.stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** All visits of these days, in the order of filing. */
    List<Visit> visits(List<ReportingDay> days) {
        List<Visit> visits = new ArrayList<>();
        for (ReportingDay day : days) {
            List<Visit> ofDay = new ArrayList<>(openOn(day));
            ofDay.addAll(covertOn(day));
            ofDay.sort(Comparator.comparing(Visit::filedAt).thenComparing(Visit::id));
            visits.addAll(ofDay);
        }
        return visits;
    }

    private List<Visit> openOn(ReportingDay day) {
        Map<Person, Round> rounds = new HashMap<>();
        List<Person> inspectors = people.inspectorsOf(team.number());
        List<Visit> visits = new ArrayList<>();
        Person first = inspectors.get(0);
        for (Site checkpoint : checkpoints) {
            if (checkpoint.inForceOn(day)) {
                Round round = rounds.computeIfAbsent(first, person -> new Round(person, day, CHECKPOINTS_BEGIN));
                visits.add(open(checkpoint, day, first, round, true));
            }
        }
        for (Township township : townships) {
            if (!notVisited.getOrDefault(day, Set.of()).contains(township.code())) {
                Person inspector = inspectors.get(inspectors.size() == 1 ? 0 : 1 + township.position() % 2);
                Round round = rounds.computeIfAbsent(inspector, person -> new Round(person, day, VILLAGES_BEGIN));
                addVillages(visits, township, day, inspector, round);
            }
        }
        for (Person inspector : inspectors) {
            addFurther(visits, day, inspector, rounds);
        }
        return visits;
    }

    private void addVillages(List<Visit> visits, Township township, ReportingDay day, Person inspector, Round round) {
        visits.add(open(village(township, day, 0), day, inspector, round, true));
        if (Chance.of("second village " + township.code() + " " + day).in(25)) {
            visits.add(open(village(township, day, 1), day, inspector, round, false));
        }
    }

    /** After the daily round. */
    private void addFurther(List<Visit> visits, ReportingDay day, Person inspector, Map<Person, Round> rounds) {
        for (FurtherVisit visit : furtherOn(day, inspector)) {
            Round round = rounds.computeIfAbsent(inspector, person -> new Round(person, day, VILLAGES_BEGIN));
            LocalTime arrived = round.arrive();
            LocalTime filed = round.file();
            visits.add(at(day, Mode.OPEN, inspector, arrived, filed, inspector, visit));
        }
    }

    private List<FurtherVisit> furtherOn(ReportingDay day, Person person) {
        return further.stream()
                .filter(visit -> visit.day().equals(day) && visit.username().equals(person.username()))
                .toList();
    }

    private Visit at(
            ReportingDay day,
            Mode mode,
            Person author,
            LocalTime arrived,
            LocalTime filed,
            @Nullable Person releasedBy,
            FurtherVisit visit) {
        Site site = Objects.requireNonNull(sites.get(visit.siteId()));
        return new Visit(
                team.number(),
                site,
                townshipOf(site),
                day,
                mode,
                false,
                author,
                clock.at(day, arrived),
                clock.at(day, filed),
                clock.at(day, filed),
                releasedBy,
                visit);
    }

    /** A township's villages take turns. */
    private Site village(Township township, ReportingDay day, int next) {
        List<Site> all = villages.getOrDefault(township.id(), List.of());
        return all.get((team.dayOfPosting(day) + township.position() + next) % all.size());
    }

    private Visit open(Site site, ReportingDay day, Person inspector, Round round, boolean first) {
        LocalTime arrived = round.arrive();
        LocalTime filed = round.file();
        return new Visit(
                team.number(),
                site,
                townshipOf(site),
                day,
                Mode.OPEN,
                first,
                inspector,
                clock.at(day, arrived),
                clock.at(day, filed),
                clock.at(day, filed),
                inspector,
                null);
    }

    private List<Visit> covertOn(ReportingDay day) {
        Person visitor = people.covertOf(team.number());
        Round round = new Round(visitor, day, LocalTime.of(14, 10));
        List<Visit> visits = new ArrayList<>();
        for (SeedRow row : covert) {
            if (row.day("day").equals(day)) {
                townships.stream()
                        .filter(township -> township.code().equals(row.text("township")))
                        .forEach(township -> visits.add(covert(village(township, day, 1), day, visitor, round)));
            }
        }
        for (FurtherVisit visit : furtherOn(day, visitor)) {
            LocalTime arrived = round.arrive();
            LocalTime filed = round.file();
            boolean released = day.isAfter(DemonstrationWork.LAST);
            Visit made = at(day, Mode.COVERT, visitor, arrived, filed, null, visit);
            visits.add(released ? made.released(clock.at(day, RELEASE), people.leaderOf(team.number())) : made);
        }
        return visits;
    }

    private Visit covert(Site site, ReportingDay day, Person visitor, Round round) {
        LocalTime arrived = round.arrive();
        LocalTime filed = round.file();
        LocalTime released =
                RELEASE.plusMinutes(Chance.of("release " + site.code() + day).between(0, 25));
        return new Visit(
                team.number(),
                site,
                townshipOf(site),
                day,
                Mode.COVERT,
                false,
                visitor,
                clock.at(day, arrived),
                clock.at(day, filed),
                clock.at(day, released),
                people.leaderOf(team.number()),
                null);
    }

    private Township townshipOf(Site site) {
        return townships.stream()
                .filter(township -> township.id().equals(site.townshipId()))
                .findFirst()
                .orElseThrow();
    }
}
