package org.dailydispatch.stage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.dailydispatch.figure.Figure;
import org.dailydispatch.figure.FigureRow;
import org.dailydispatch.inspection.GoodsRead;
import org.dailydispatch.inspection.VisitFact;

/** Daily necessities: how often they were looked at, and what the last look at each place found. */
final class SupplyFigures {

    private final Stretch stretch;
    private final Map<UUID, VisitFact> visits;
    private final List<GoodsRead> all;

    SupplyFigures(StageFindings findings) {
        this.stretch = findings.stretch();
        this.visits = stretch.byId();
        this.all = findings.goods().stream()
                .filter(read -> visits.containsKey(read.inspectionId()))
                .toList();
    }

    Figure checks() {
        return Figure.count(
                "supply-checks",
                "期内按生活必需品监测表进行的检查，每次计一次",
                "次",
                stretch.asOf(),
                all.stream().map(this::row).toList());
    }

    /** Of the last readings of each place with a stock. */
    Figure enough() {
        return of(
                "supply-enough",
                "各监测点期内最近一次有库存读数的检查中，各类商品可供天数均在3天以上的",
                read -> read.shortest() != null,
                GoodsRead::lasts);
    }

    /** Of the last answers of each place about prices. */
    Figure steady() {
        return of(
                "prices-steady",
                "各监测点期内最近一次检查价格的，检查结论为平稳、涨跌超过20%有合理说明的",
                read -> read.steady() != null,
                read -> Boolean.TRUE.equals(read.steady()));
    }

    private Figure of(String key, String definition, Predicate<GoodsRead> asked, Predicate<GoodsRead> counted) {
        Map<UUID, GoodsRead> last = new LinkedHashMap<>();
        for (GoodsRead read : all) {
            VisitFact visit = visits.get(read.inspectionId());
            if (visit != null && asked.test(read)) {
                last.put(visit.siteId(), read);
            }
        }
        List<FigureRow> rows =
                last.values().stream().filter(counted).map(this::row).toList();
        return Figure.countOf(key, definition, "处", stretch.asOf(), rows, last.size());
    }

    private FigureRow row(GoodsRead read) {
        VisitFact visit = Objects.requireNonNull(visits.get(read.inspectionId()));
        FigureRow row = PointFigures.row(visit, stretch);
        String supply = read.shortest() == null ? "" : " 最少可供" + read.shortest().toPlainString() + "天";
        String prices = read.steady() == null ? "" : read.steady() ? " 价格平稳" : " 价格不平稳";
        return FigureRow.one(row.kind(), row.id(), row.revision(), row.label(), row.detail() + supply + prices);
    }
}
