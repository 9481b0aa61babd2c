package org.dailydispatch.stage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.inspection.VisitFact;
import org.dailydispatch.territory.Site;
import org.dailydispatch.territory.SiteFamily;
import org.dailydispatch.territory.TownshipInForce;

/**
 * Which days of whose posting a report is about, and where the team went.
 *
 * @param team the team's Chinese name
 * @param county the county's Chinese name
 * @param campaign the campaign's Chinese name
 * @param stationedFrom the first day of the posting
 * @param from the first day of the report
 * @param to the last day of the report
 * @param asOf the instant at which the records were read
 * @param townships all units of the county, in force or not, in the order of the matrix
 * @param sites all registered sites of the county, in force or not
 * @param visits since the posting began, up to the last day, that others than their author may see
 */
record Stretch(
        UUID teamId,
        String team,
        String county,
        String campaign,
        ReportingDay stationedFrom,
        ReportingDay from,
        ReportingDay to,
        Instant asOf,
        ZoneId zone,
        List<TownshipInForce> townships,
        List<Site> sites,
        List<VisitFact> visits) {

    Stretch {
        townships = List.copyOf(townships);
        sites = List.copyOf(sites);
        visits = List.copyOf(visits);
    }

    boolean includes(ReportingDay day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** The day that the paper bears: when its records were read, but none of its own days is after it. */
    ReportingDay writtenOn() {
        ReportingDay read = new ReportingDay(LocalDate.ofInstant(asOf, zone));
        return read.isBefore(to) ? to : read;
    }

    /** Those of the report's own days. */
    List<VisitFact> visitsWithin() {
        return visits.stream().filter(visit -> includes(visit.day())).toList();
    }

    /** The units in force on the last day. */
    List<TownshipInForce> townshipsAtLast() {
        return townships.stream().filter(township -> township.on(to)).toList();
    }

    /** The ids of the units in force on a day, in order. */
    Set<UUID> townshipsOn(ReportingDay day) {
        return townships.stream()
                .filter(township -> township.on(day))
                .map(township -> township.township().id())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Empty for a unit of another county. */
    String townshipName(UUID id) {
        return townships.stream()
                .filter(township -> township.township().id().equals(id))
                .map(township -> township.township().name().zh())
                .findFirst()
                .orElse("");
    }

    /** Those of a family that were in force on any day of the report, checkpoints in the order of their kinds. */
    List<Site> sitesWithin(SiteFamily family) {
        return sites.stream()
                .filter(site -> site.kind().family() == family)
                .filter(site -> from.through(to).stream().anyMatch(site::inForceOn))
                .sorted(Comparator.comparing(Site::kind))
                .toList();
    }

    /** The visits of the report's days by their sites. */
    Map<UUID, List<VisitFact>> bySite(boolean covert) {
        return visitsWithin().stream()
                .filter(visit -> visit.covert() == covert)
                .collect(Collectors.groupingBy(VisitFact::siteId));
    }

    /** Every visit by its id. */
    Map<UUID, VisitFact> byId() {
        return visits.stream().collect(Collectors.toMap(VisitFact::id, Function.identity()));
    }

    /** A deadline before this instant counts as missed: the reading, or the end of the last day where it was read later. */
    Instant deadlinesUntil() {
        Instant end = to.next().date().atStartOfDay(zone).toInstant();
        return asOf.isBefore(end) ? asOf : end;
    }
}
