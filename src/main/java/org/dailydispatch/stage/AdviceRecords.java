package org.dailydispatch.stage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dailydispatch.document.Wording;
import org.dailydispatch.figure.FigureRow;
import org.dailydispatch.figure.RowKind;
import org.dailydispatch.figure.RowSource;
import org.dailydispatch.inspection.GoodsRead;
import org.dailydispatch.inspection.VisitFact;
import org.dailydispatch.problem.ProblemFact;
import org.dailydispatch.resumption.ResumptionFact;
import org.dailydispatch.stage.AdviceFigures.Advised;
import org.dailydispatch.stage.AdviceFigures.Outcome;

/** What the records of a period tell of those whom a suggestion named. */
final class AdviceRecords {

    private final Stretch stretch;
    private final Map<UUID, ProblemFact> problems;
    private final Map<UUID, ResumptionFact> enterprises;
    private final Map<UUID, Counted> lastCounts = new HashMap<>();

    /** A stock that was read, with the visit that did. */
    private record Counted(VisitFact visit, GoodsRead goods) {}

    AdviceRecords(StageFindings findings) {
        this.stretch = findings.stretch();
        this.problems = findings.problems().stream().collect(Collectors.toMap(ProblemFact::id, Function.identity()));
        this.enterprises =
                findings.enterprises().stream().collect(Collectors.toMap(ResumptionFact::id, Function.identity()));
        Map<UUID, VisitFact> visits = stretch.byId();
        for (GoodsRead goods : findings.goods()) {
            VisitFact visit = visits.get(goods.inspectionId());
            if (visit != null && goods.shortest() != null) {
                lastCounts.put(visit.siteId(), new Counted(visit, goods));
            }
        }
    }

    /** Empty where no record tells anything. */
    Optional<Outcome> of(Advised advised) {
        UUID id = advised.row().id();
        return switch (advised.row().kind()) {
            case PROBLEM -> Optional.ofNullable(problems.get(id)).map(problem -> problem(advised, problem));
            case ENTERPRISE ->
                Optional.ofNullable(enterprises.get(id)).map(enterprise -> enterprise(advised, enterprise));
            case SITE ->
                Optional.ofNullable(lastCounts.get(id))
                        .filter(count -> count.visit().day().isAfter(advised.on()))
                        .map(count -> point(advised, count));
            case TOWNSHIP ->
                stretch.townshipsOn(stretch.to()).contains(id) ? Optional.of(township(advised)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Outcome problem(Advised advised, ProblemFact problem) {
        FigureRow row = advised.as(FoundFigures.row(problem, stretch), "");
        return new Outcome(row, !FoundFigures.openAtEnd(problem, stretch));
    }

    /** A record that says the same as the one before it is no progress, as where this was suggested. */
    private static Outcome enterprise(Advised advised, ResumptionFact fact) {
        boolean moved = fact.since() != null
                || (fact.unchangedSince() != null && fact.unchangedSince().isAfter(advised.on()));
        return new Outcome(advised.as(WorkFigures.row(fact), moved ? "，其后有变化" : "，其后无变化"), moved);
    }

    private Outcome township(Advised advised) {
        FigureRow was = advised.row();
        Optional<VisitFact> visit = stretch.visits().stream()
                .filter(each -> each.covert() && each.townshipId().equals(was.id()))
                .filter(each -> each.day().isAfter(advised.on()))
                .findFirst();
        List<RowSource> sources = visit.map(AdviceRecords::source).stream().toList();
        FigureRow row = new FigureRow(was.kind(), was.id(), was.revision(), was.label(), "", 1, 1, sources);
        String outcome =
                visit.map(each -> "，" + Wording.monthAndDay(each.day()) + "暗访").orElse("，至期末未暗访");
        return new Outcome(advised.as(row, outcome), visit.isPresent());
    }

    private static Outcome point(Advised advised, Counted count) {
        FigureRow was = advised.row();
        FigureRow row = new FigureRow(
                was.kind(), was.id(), was.revision(), was.label(), "", 1, 1, List.of(source(count.visit())));
        String days = String.valueOf(count.goods().shortest());
        String outcome = "，" + Wording.monthAndDay(count.visit().day()) + "最少可供" + days + "天";
        return new Outcome(advised.as(row, outcome), count.goods().lasts());
    }

    private static RowSource source(VisitFact visit) {
        return new RowSource(
                RowKind.INSPECTION,
                visit.id(),
                visit.revision(),
                visit.site().zh() + " " + Wording.monthAndDay(visit.day()));
    }
}
