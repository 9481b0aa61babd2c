package org.dailydispatch.stage;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dailydispatch.document.PlainDraft;
import org.dailydispatch.document.Section;
import org.dailydispatch.figure.Figure;
import org.dailydispatch.figure.FigureRow;
import org.dailydispatch.territory.SiteKind;

/** 二、重点点位布控: checkpoints by their kinds and names, venues by their kinds. */
final class PointSection {

    private final PointFigures figures;
    private final Map<String, Figure> named;

    PointSection(StageFindings findings, Map<String, Figure> named) {
        this.figures = new PointFigures(findings.stretch());
        this.named = named;
    }

    Section written() {
        return StageComposer.section("points", "二、重点点位布控", checkpoints(), venues());
    }

    private PlainDraft checkpoints() {
        PlainDraft draft = new PlainDraft(named);
        Figure checked = figures.checkpoints();
        if (checked.zero()) {
            return draft.figure(checked, "期内没有检查卡点").say("。");
        }
        draft.say("先后检查在用卡点")
                .figure(checked)
                .say(checked.full() ? "，期内在用卡点均已检查" : "（期内在用" + checked.denominator() + "处）");
        draft.say("，共检查").figure(figures.checkpointVisits()).say("：");
        boolean first = true;
        for (SiteKind kind : List.of(
                SiteKind.RAILWAY_STATION, SiteKind.BUS_STATION, SiteKind.EXPRESSWAY_EXIT, SiteKind.ROAD_ENTRY)) {
            Figure ofKind = figures.checkpoints(kind);
            if (!ofKind.zero()) {
                draft.say(first ? "" : "，").say(PointFigures.word(kind)).figure(ofKind);
                draft.when(kind == SiteKind.EXPRESSWAY_EXIT, words -> words.say("（" + names(ofKind) + "）"));
                first = false;
            }
        }
        return draft.say("。");
    }

    /** All of them: a reader of the report looks for his own. */
    private static String names(Figure figure) {
        return String.join("、", figure.rows().stream().map(FigureRow::label).toList());
    }

    private PlainDraft venues() {
        PlainDraft draft = new PlainDraft(named);
        List<Figure> found = Stream.of(
                        figures.supermarkets(), figures.pharmacies(), figures.hotels(), figures.otherVenues())
                .filter(figure -> !figure.zero())
                .toList();
        if (found.isEmpty()) {
            return draft.figure(figures.supermarkets(), "期内没有抽查超市等人员密集场所").say("。");
        }
        draft.say("对人员密集场所不定期抽查：");
        for (int at = 0; at < found.size(); at++) {
            Figure figure = found.get(at);
            draft.say(at == 0 ? "" : "，").say(wordOf(figure)).figure(figure);
        }
        return draft.say("。");
    }

    private static String wordOf(Figure figure) {
        return switch (figure.key()) {
            case "venues-supermarkets" -> "超市";
            case "venues-pharmacies" -> "药店";
            case "venues-hotels" -> "酒店";
            default -> "其他场所";
        };
    }
}
