package org.dailydispatch.document;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.dailydispatch.document.Findings.Checkpoint;
import org.dailydispatch.document.Findings.Visit;
import org.dailydispatch.figure.Figure;
import org.dailydispatch.figure.FigureRow;
import org.dailydispatch.figure.RowKind;
import org.dailydispatch.figure.RowSource;

/** What was visited. A unit counts once however often it was visited; the visits stand as its sources. */
final class VisitFigures {

    private final Findings findings;
    private final Map<UUID, List<Visit>> openBySite;
    private final Map<UUID, List<Visit>> openByTownship;

    VisitFigures(Findings findings) {
        this.findings = findings;
        this.openBySite = group(visit -> !visit.covert(), Visit::siteId);
        this.openByTownship = group(visit -> !visit.covert() && visit.village(), Visit::townshipId);
    }

    private Map<UUID, List<Visit>> group(Predicate<Visit> which, Function<Visit, UUID> by) {
        return findings.visits().stream()
                .filter(which)
                .sorted(Comparator.comparing(Visit::filedAt).thenComparing(Visit::id))
                .collect(Collectors.groupingBy(by));
    }

    Figure townshipsVisited() {
        return countOf("townships-visited", "当日至少明查过一处村居的镇街园区，每个计一次", "个", townshipRows(true));
    }

    Figure townshipsUnvisited() {
        return countOf("townships-unvisited", "当日没有村居明查记录的镇街园区", "个", townshipRows(false));
    }

    private Figure countOf(String key, String definition, String unit, List<FigureRow> rows) {
        return Figure.countOf(
                key,
                definition,
                unit,
                findings.occasion().asOf(),
                rows,
                findings.townships().size());
    }

    private List<FigureRow> townshipRows(boolean visited) {
        return findings.townships().stream()
                .filter(unit -> openByTownship.containsKey(unit.id()) == visited)
                .map(unit -> row(
                        RowKind.TOWNSHIP, unit.id(), unit.name(), openByTownship.getOrDefault(unit.id(), List.of())))
                .toList();
    }

    Figure checkpointsChecked() {
        return checkpoints("checkpoints-checked", "当日至少检查一次的在用重点卡点，每处计一次", this::checked);
    }

    Figure checkpointsClean() {
        return checkpoints("checkpoints-clean", "当日检查且各次检查均无不合格项的在用重点卡点", this::clean);
    }

    Figure checkpointsMissing() {
        return checkpoints("checkpoints-missing", "当日没有检查记录的在用重点卡点", site -> !checked(site));
    }

    private Figure checkpoints(String key, String definition, Predicate<Checkpoint> which) {
        List<FigureRow> rows = findings.checkpoints().stream()
                .filter(which)
                .map(site -> row(RowKind.SITE, site.id(), site.name(), openBySite.getOrDefault(site.id(), List.of())))
                .toList();
        return Figure.countOf(
                key,
                definition,
                "处",
                findings.occasion().asOf(),
                rows,
                findings.checkpoints().size());
    }

    private boolean checked(Checkpoint site) {
        return openBySite.containsKey(site.id());
    }

    private boolean clean(Checkpoint site) {
        return checked(site) && withoutFailure(openBySite.getOrDefault(site.id(), List.of()));
    }

    private static boolean withoutFailure(List<Visit> visits) {
        return visits.stream().allMatch(visit -> visit.failed() == 0);
    }

    Figure villagesChecked() {
        return inForce(
                "villages-checked", "当日至少明查一次的在用村居，每处计一次，分母为当日在用村居数", openBySite, findings.villages(), visits -> true);
    }

    Figure villagesClean() {
        return inForce(
                "villages-clean",
                "当日明查且各次检查均无不合格项的在用村居，每处计一次，分母为当日在用村居数",
                openBySite,
                findings.villages(),
                VisitFigures::withoutFailure);
    }

    Figure covertVisited() {
        return inForce(
                "covert-visited",
                "当日暗访且已由组长确认的在用点位，每处计一次，分母为当日在用的全部点位（卡点、村居、经营场所、企业）数，待确认的经营场所不计",
                group(Visit::covert, Visit::siteId),
                findings.sites(),
                visits -> true);
    }

    /** Sites count only while they are in force, as in coverage. Visits to others are kept with the records that no figure counts. */
    private Figure inForce(
            String key,
            String definition,
            Map<UUID, List<Visit>> visits,
            Set<UUID> inForce,
            Predicate<List<Visit>> which) {
        List<List<Visit>> counted = visits.entrySet().stream()
                .filter(site -> inForce.contains(site.getKey()))
                .map(Map.Entry::getValue)
                .filter(which)
                .toList();
        return Figure.countOf(key, definition, "处", findings.occasion().asOf(), rowsBySite(counted), inForce.size());
    }

    private List<FigureRow> rowsBySite(List<List<Visit>> sites) {
        return sites.stream()
                .sorted(Comparator.comparing(
                                (List<Visit> visits) -> visits.get(0).filedAt())
                        .thenComparing(visits -> visits.get(0).siteId()))
                .map(visits -> row(RowKind.SITE, visits.get(0).siteId(), nameOf(visits.get(0)), visits))
                .toList();
    }

    private String nameOf(Visit visit) {
        return visit.checkpoint() ? visit.site() : findings.townshipName(visit.townshipId()) + visit.site();
    }

    /** A visit by itself. */
    FigureRow row(Visit visit) {
        return FigureRow.one(RowKind.INSPECTION, visit.id(), visit.revision(), said(visit), "");
    }

    private FigureRow row(RowKind kind, UUID id, String label, List<Visit> visits) {
        List<RowSource> sources = visits.stream()
                .map(visit -> new RowSource(RowKind.INSPECTION, visit.id(), visit.revision(), said(visit)))
                .toList();
        String detail = sources.stream().map(RowSource::label).collect(Collectors.joining("；"));
        return new FigureRow(kind, id, 0, label, detail, 1, 1, sources);
    }

    private String said(Visit visit) {
        String verdict = visit.failed() == 0 ? "合格" : "不合格" + visit.failed() + "项";
        return Wording.time(visit.filedAt(), findings.occasion().zone()) + " " + visit.site() + " " + verdict;
    }

    /** The words for the kinds of the checkpoints that were checked: 高速口、火车站. */
    String kindsChecked() {
        return findings.checkpoints().stream()
                .filter(this::checked)
                .map(Checkpoint::kind)
                .distinct()
                .collect(Collectors.joining("、"));
    }
}
