package org.dailydispatch.stage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.dailydispatch.document.Wording;
import org.dailydispatch.figure.Figure;
import org.dailydispatch.figure.FigureRow;
import org.dailydispatch.figure.RowKind;
import org.dailydispatch.figure.RowSource;
import org.dailydispatch.inspection.VisitFact;
import org.dailydispatch.territory.Site;
import org.dailydispatch.territory.SiteFamily;
import org.dailydispatch.territory.SiteKind;

/** Places openly checked within the period: checkpoints, villages, venues. */
final class PointFigures {

    private static final Set<SiteKind> NAMED_VENUES = Set.of(SiteKind.SUPERMARKET, SiteKind.PHARMACY, SiteKind.HOTEL);

    private final Stretch stretch;
    private final Map<UUID, List<VisitFact>> visits;

    PointFigures(Stretch stretch) {
        this.stretch = stretch;
        this.visits = stretch.bySite(false);
    }

    Figure checkpoints() {
        List<Site> all = stretch.sitesWithin(SiteFamily.CHECKPOINT);
        return Figure.countOf(
                "points-checked", "期内在用卡点中，在用期间至少明查一次的，每处计一次", "处", stretch.asOf(), inForce(all), all.size());
    }

    Figure checkpoints(SiteKind kind) {
        List<Site> all = stretch.sitesWithin(SiteFamily.CHECKPOINT).stream()
                .filter(site -> site.kind() == kind)
                .toList();
        String word = word(kind);
        String key = "points-"
                + switch (kind) {
                    case RAILWAY_STATION -> "rail";
                    case BUS_STATION -> "bus";
                    case EXPRESSWAY_EXIT -> "exits";
                    default -> "roads";
                };
        return Figure.countOf(
                key, "期内在用" + word + "中，在用期间至少明查一次的，每处计一次", "处", stretch.asOf(), inForce(all), all.size());
    }

    /** Every single inspection of a checkpoint. */
    Figure checkpointVisits() {
        List<FigureRow> rows = stretch.visitsWithin().stream()
                .filter(visit -> !visit.covert() && visit.kind().family() == SiteFamily.CHECKPOINT)
                .map(visit -> row(visit, stretch))
                .toList();
        return Figure.count("points-visits", "期内对卡点的明查，每次检查计一次", "次", stretch.asOf(), rows);
    }

    Figure villages() {
        List<Site> all = stretch.sitesWithin(SiteFamily.VILLAGE);
        return Figure.countOf(
                "villages-checked", "期内在册村居中，在册期间至少明查一次的，每个计一次", "个", stretch.asOf(), inForce(all), all.size());
    }

    Figure supermarkets() {
        return venues("supermarkets", "超市", kind -> kind == SiteKind.SUPERMARKET);
    }

    Figure pharmacies() {
        return venues("pharmacies", "药店", kind -> kind == SiteKind.PHARMACY);
    }

    Figure hotels() {
        return venues("hotels", "酒店", kind -> kind == SiteKind.HOTEL);
    }

    Figure otherVenues() {
        return venues("others", "其他经营场所", kind -> !NAMED_VENUES.contains(kind));
    }

    private Figure venues(String name, String word, Predicate<SiteKind> which) {
        List<Site> all = stretch.sitesWithin(SiteFamily.VENUE).stream()
                .filter(site -> which.test(site.kind()))
                .toList();
        return Figure.countOf(
                "venues-" + name, "期内在用" + word + "中，在用期间至少抽查一次的，每家计一次", "家", stretch.asOf(), inForce(all), all.size());
    }

    /** Of places that are expected, for which only what was done while they were in force counts, as in coverage. */
    private List<FigureRow> inForce(List<Site> sites) {
        return sites.stream()
                .map(site -> row(
                        site,
                        visits.getOrDefault(site.id(), List.of()).stream()
                                .filter(visit -> site.inForceOn(visit.day()))
                                .toList()))
                .flatMap(Optional::stream)
                .toList();
    }

    /** That it was checked at least once rests on any of its visits: the last is kept, for there may be very many. */
    private Optional<FigureRow> row(Site site, List<VisitFact> visited) {
        if (visited.isEmpty()) {
            return Optional.empty();
        }
        VisitFact last = visited.get(visited.size() - 1);
        String day = Wording.monthAndDay(last.day());
        String detail = stretch.townshipName(site.townshipId()) + " " + word(site.kind()) + " 明查" + visited.size()
                + "次，最近" + day;
        RowSource source = new RowSource(
                RowKind.INSPECTION,
                last.id(),
                last.revision(),
                day + " " + last.site().zh());
        return Optional.of(new FigureRow(RowKind.SITE, site.id(), 0, site.name().zh(), detail, 1, 1, List.of(source)));
    }

    /** One inspection as a row. */
    static FigureRow row(VisitFact visit, Stretch stretch) {
        String detail = stretch.townshipName(visit.townshipId()) + " " + Wording.monthAndDay(visit.day()) + " "
                + (visit.covert() ? "暗访" : "明查") + " "
                + (visit.failed() == 0 ? "无不合格项" : "不合格" + visit.failed() + "项");
        return FigureRow.one(
                RowKind.INSPECTION, visit.id(), visit.revision(), visit.site().zh(), detail);
    }

    /** The document's word for a kind. */
    static String word(SiteKind kind) {
        return switch (kind) {
            case EXPRESSWAY_EXIT -> "高速口";
            case RAILWAY_STATION -> "火车站";
            case BUS_STATION -> "汽车站";
            case ROAD_ENTRY -> "国省道入口";
            case VILLAGE -> "村";
            case COMMUNITY -> "社区";
            case SUPERMARKET -> "超市";
            case PHARMACY -> "药店";
            case HOTEL -> "酒店";
            case FARMERS_MARKET, WHOLESALE_MARKET -> "市场";
            case SLAUGHTERHOUSE -> "屠宰企业";
            case OTHER_VENUE -> "经营场所";
            case ENTERPRISE -> "企业";
        };
    }
}
