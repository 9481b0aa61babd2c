package org.dailydispatch.stage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.document.Wording;
import org.dailydispatch.figure.Figure;
import org.dailydispatch.figure.FigureRow;
import org.dailydispatch.figure.RowKind;
import org.dailydispatch.figure.RowSource;
import org.dailydispatch.inspection.CoverageHistory;
import org.dailydispatch.inspection.VisitFact;
import org.dailydispatch.territory.SiteFamily;
import org.dailydispatch.territory.SiteKind;
import org.dailydispatch.territory.TownshipInForce;
import org.jspecify.annotations.Nullable;

/**
 * Townships covered, openly since the posting began and covertly within the period, and the visits themselves. Openly, a
 * township is covered by a visit to one of its villages or communities; covertly by a visit to any site.
 */
final class CoverageFigures {

    private final Stretch stretch;
    private final Map<UUID, VisitFact> firstOpen = new HashMap<>();
    private final CoverageHistory history;

    CoverageFigures(Stretch stretch) {
        this.stretch = stretch;
        Map<ReportingDay, Set<UUID>> byDay = new HashMap<>();
        for (VisitFact visit : stretch.visits()) {
            if (covers(visit)) {
                firstOpen.putIfAbsent(visit.townshipId(), visit);
                byDay.computeIfAbsent(visit.day(), day -> new HashSet<>()).add(visit.townshipId());
            }
        }
        this.history = new CoverageHistory(
                stretch.stationedFrom(), stretch.to(), stretch::townshipsOn, day -> byDay.getOrDefault(day, Set.of()));
    }

    private static boolean covers(VisitFact visit) {
        return !visit.covert() && visit.kind().family() == SiteFamily.VILLAGE;
    }

    /** The first day with a visit of any sort; empty where there was none. */
    Optional<Figure> began() {
        return stretch.visits().stream().map(VisitFact::day).findFirst().map(first -> {
            List<FigureRow> rows = stretch.visits().stream()
                    .filter(visit -> visit.day().equals(first))
                    .map(visit -> PointFigures.row(visit, stretch))
                    .toList();
            return Figure.told("supervision-began", "进驻以来第一个有检查记录的日期；所列为当日的检查", stretch.asOf(), rows, first.toString());
        });
    }

    Figure open() {
        return visits("visits-open", "期内的明查，每次检查计一次", visit -> !visit.covert());
    }

    Figure covert() {
        return visits("visits-covert", "期内的暗访，由组长公开后计入，每次计一次", VisitFact::covert);
    }

    /** Villages apart from communities; the order is that of the sentence. */
    List<CovertAt> covertAt() {
        return List.of(
                new CovertAt("村庄", covertly("covert-villages", "村庄", kind -> kind == SiteKind.VILLAGE)),
                new CovertAt("社区", covertly("covert-communities", "社区", kind -> kind == SiteKind.COMMUNITY)),
                new CovertAt("企业", covertly("covert-enterprise", "企业", of(SiteFamily.ENTERPRISE))),
                new CovertAt("经营场所", covertly("covert-venue", "经营场所", of(SiteFamily.VENUE))),
                new CovertAt("卡点", covertly("covert-checkpoint", "卡点", of(SiteFamily.CHECKPOINT))));
    }

    /** Covert visits to one sort of places, under the document's word for it. */
    record CovertAt(String word, Figure visits) {}

    private static Predicate<SiteKind> of(SiteFamily family) {
        return kind -> kind.family() == family;
    }

    private Figure covertly(String key, String word, Predicate<SiteKind> which) {
        return visits(key, "期内对" + word + "的暗访，由组长公开后计入，每次计一次", visit -> visit.covert() && which.test(visit.kind()));
    }

    private Figure visits(String key, String definition, Predicate<VisitFact> which) {
        List<FigureRow> rows = stretch.visitsWithin().stream()
                .filter(which)
                .map(visit -> PointFigures.row(visit, stretch))
                .toList();
        return Figure.count(key, definition, "次", stretch.asOf(), rows);
    }

    /** 明查全覆盖: units in force on the last day, visited on it or before. */
    Figure townships() {
        return covered("townships-covered", "自进驻至期末，村居至少明查一次的镇街园区，分母为期末在册数", firstOpen);
    }

    /** The day on which the posting's open coverage became complete. */
    Optional<Figure> completed() {
        return history.completeSince().map(day -> {
            List<FigureRow> rows = stretch.townships().stream()
                    .filter(township -> township.on(day))
                    .map(township ->
                            row(township, firstOpen.get(township.township().id())))
                    .toList();
            return Figure.told(
                    "coverage-day", "自进驻起，当日在册的镇街园区第一次全部明查过的日期；所列为各镇街园区的第一次明查", stretch.asOf(), rows, day.toString());
        });
    }

    /**
     * Of all days on which a unit was in force within the period, those on which a village of it was visited; each of
     * them with the first visit.
     */
    Figure unitDays() {
        Map<UUID, Map<ReportingDay, VisitFact>> firsts = new HashMap<>();
        for (VisitFact visit : stretch.visitsWithin()) {
            if (covers(visit)) {
                firsts.computeIfAbsent(visit.townshipId(), id -> new TreeMap<>())
                        .putIfAbsent(visit.day(), visit);
            }
        }
        List<FigureRow> rows = new ArrayList<>();
        for (TownshipInForce each : stretch.townships()) {
            long inForce = beganOn().through(stretch.to()).stream()
                    .filter(day -> each.on(day))
                    .count();
            if (inForce > 0) {
                List<RowSource> visits = firsts.getOrDefault(each.township().id(), Map.of()).values().stream()
                        .filter(visit -> each.on(visit.day()))
                        .map(CoverageFigures::dated)
                        .toList();
                String detail = inForce + "天中" + visits.size() + "天有村居明查";
                rows.add(row(each, detail, visits).weighing(visits.size(), inForce));
            }
        }
        return Figure.rate("township-days", "开展检查之日起，镇街园区有村居明查的天数÷在册天数×100%，各镇街园区合计", stretch.asOf(), rows);
    }

    /** The first day of the period on which supervision had begun. */
    private ReportingDay beganOn() {
        return stretch.visits().stream()
                .map(VisitFact::day)
                .findFirst()
                .filter(first -> first.isAfter(stretch.from()))
                .orElse(stretch.from());
    }

    Figure townshipsCovert() {
        Map<UUID, VisitFact> last = new HashMap<>();
        stretch.visitsWithin().stream()
                .filter(VisitFact::covert)
                .forEach(visit -> last.putIfAbsent(visit.townshipId(), visit));
        return covered("townships-covert", "期内至少暗访一次的镇街园区，分母为期末在册数", last);
    }

    private Figure covered(String key, String definition, Map<UUID, VisitFact> visits) {
        List<TownshipInForce> all = stretch.townshipsAtLast();
        List<FigureRow> rows = all.stream()
                .filter(township -> visits.containsKey(township.township().id()))
                .map(township -> row(township, visits.get(township.township().id())))
                .toList();
        return Figure.countOf(key, definition, "个", stretch.asOf(), rows, all.size());
    }

    private static FigureRow row(TownshipInForce township, @Nullable VisitFact visit) {
        return visit == null
                ? row(township, "", List.of())
                : row(township, "第一次" + Wording.monthAndDay(visit.day()), List.of(source(visit)));
    }

    private static FigureRow row(TownshipInForce township, String detail, List<RowSource> sources) {
        return new FigureRow(
                RowKind.TOWNSHIP,
                township.township().id(),
                0,
                township.township().name().zh(),
                detail,
                1,
                1,
                sources);
    }

    private static RowSource source(VisitFact visit) {
        return source(visit, visit.site().zh() + " " + Wording.monthAndDay(visit.day()));
    }

    /** Among several days, the day comes first. */
    private static RowSource dated(VisitFact visit) {
        return source(
                visit, Wording.monthAndDay(visit.day()) + " " + visit.site().zh());
    }

    private static RowSource source(VisitFact visit, String label) {
        return new RowSource(RowKind.INSPECTION, visit.id(), visit.revision(), label);
    }
}
