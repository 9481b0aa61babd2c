package org.dailydispatch.stage;

import java.util.List;
import java.util.Map;
import org.dailydispatch.access.Actor;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.dispatch.DocumentView;
import org.dailydispatch.dispatch.LiveRecords;
import org.dailydispatch.document.Words;
import org.dailydispatch.figure.Figure;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.DirectFieldBindingResult;

/** Puts into a page's model what the pages of a stage report show. */
@Component
class StagePages {

    /** The section below which the remark on what is missing stands. */
    static final String REMARKED = "general";

    private final Stages stages;
    private final StageService service;
    private final StageHindrances hindrances;
    private final StageLinking linking;
    private final LiveRecords live;
    private final StageLater later;
    private final ReportingClock clock;

    StagePages(
            Stages stages,
            StageService service,
            StageHindrances hindrances,
            StageLinking linking,
            LiveRecords live,
            StageLater later,
            ReportingClock clock) {
        this.live = live;
        this.later = later;
        this.clock = clock;
        this.stages = stages;
        this.service = service;
        this.hindrances = hindrances;
        this.linking = linking;
    }

    String show(Stage stage, Actor actor, Model model) {
        boolean working = StageScope.writes(actor);
        StageStanding standing = stage.draft() ? service.standing(stage) : null;
        List<StageLine> versions = stages.versions(actor, stage.id());
        addDocument(stage, standing, model);
        model.addAttribute("versions", versions);
        model.addAttribute("latest", versions.get(0).version() == stage.version());
        model.addAttribute("working", working);
        model.addAttribute("standing", standing);
        model.addAttribute("later", later.of(stage, actor));
        if (standing != null) {
            model.addAttribute("links", linking.of(stage, standing.records(), actor));
            model.addAttribute("found", service.identities(stage));
            model.addAttribute("unchanged", hindrances.unchanged(stage));
        }
        addIfAbsent(model, "edit", StageForms.Edit.of(stage));
        addIfAbsent(model, "sign", new StageForms.Sign());
        addIfAbsent(model, "correction", new StageForms.Correction());
        addIfAbsent(model, "clearing", new StageForms.Clear());
        return "stage/stage";
    }

    /** The document alone, for paper. */
    String print(Stage stage, Model model) {
        addDocument(stage, null, model);
        model.addAttribute("working", false);
        return "stage/print";
    }

    /** The rows behind a figure, each with the way to its record where the actor may go there. */
    String rows(Stage stage, Figure figure, Actor actor, Model model) {
        addHead(stage, model);
        model.addAttribute("figure", figure);
        model.addAttribute(
                "sourceNumber", DocumentView.of(stage.content(), List.of()).numberOf(figure.key()));
        StageLinks links = linking.of(stage, figure, actor);
        model.addAttribute("links", links);
        model.addAttribute("moved", stage.draft() ? Map.of() : live.movedOn(figure, links.reports()));
        return "stage/figure";
    }

    /** The number that a report has, or will get. */
    int issueOf(Stage stage) {
        Integer issue = stage.line().issue();
        return issue == null ? stages.nextIssue(stage.line().teamId()) : issue;
    }

    private void addDocument(Stage stage, @Nullable StageStanding standing, Model model) {
        addHead(stage, model);
        model.addAttribute(
                "document", DocumentView.of(stage.content(), standing == null ? List.of() : standing.changes()));
        model.addAttribute("summary", DocumentView.linesOf(stage.summary()));
        model.addAttribute("recommendations", DocumentView.linesOf(stage.recommendations()));
        model.addAttribute("remark", StageTexts.remarkLines(stage.remark()));
        model.addAttribute("attached", StagePaper.attached(stage));
    }

    void addHead(Stage stage, Model model) {
        model.addAttribute("stage", stage);
        model.addAttribute("issue", issueOf(stage));
        model.addAttribute("number", numberOf(stage));
        model.addAttribute("words", StageWords.OF_THE_DOCUMENT);
        model.addAttribute("asOfWords", Words.OF_THE_DOCUMENT.asOf(stage.asOf(), clock.zone()));
    }

    /** 发文字号 as on its paper; of a draft, which has none yet, only the 第N期 that it would get. */
    private String numberOf(Stage stage) {
        Words words = Words.OF_THE_DOCUMENT;
        return stage.draft()
                ? words.issue(issueOf(stage))
                : words.stageNumber(stage.teamNumber(), stage.line().to(), issueOf(stage));
    }

    /** A form that the handler did not get itself; its fields are read directly, as where it is bound. */
    static void addIfAbsent(Model model, String name, Object form) {
        if (!model.containsAttribute(name)) {
            model.addAttribute(name, form);
            model.addAttribute(BindingResult.MODEL_KEY_PREFIX + name, new DirectFieldBindingResult(form, name));
        }
    }
}
