package org.dailydispatch.dispatch;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.dispatch.Obstacles.Unreported;
import org.dailydispatch.document.RecordChange;
import org.dailydispatch.document.TownshipCount;
import org.dailydispatch.document.Words;
import org.dailydispatch.figure.Figure;
import org.dailydispatch.figure.RowKind;
import org.dailydispatch.inspection.CorrectedFact;
import org.dailydispatch.inspection.Inspections;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.DirectFieldBindingResult;

/** Puts into a page's model what the page of a dispatch shows. */
@Component
class DispatchPages {

    private final Dispatches dispatches;
    private final DispatchService service;
    private final FalseAlarms alarms;
    private final TownshipNames names;
    private final Inspections inspections;
    private final LiveRecords live;
    private final ReportingClock clock;

    DispatchPages(
            Dispatches dispatches,
            DispatchService service,
            FalseAlarms alarms,
            TownshipNames names,
            Inspections inspections,
            LiveRecords live,
            ReportingClock clock) {
        this.live = live;
        this.clock = clock;
        this.alarms = alarms;
        this.names = names;
        this.inspections = inspections;
        this.dispatches = dispatches;
        this.service = service;
    }

    /** The page of a dispatch for whoever may read all of it, or the part that the actor may read. */
    String show(Dispatch dispatch, Actor actor, Model model) {
        if (DispatchScope.seesExtract(actor)) {
            return showExtract(dispatch, actor, model);
        }
        boolean working = DispatchScope.writes(actor);
        DraftStanding standing = dispatch.draft() ? service.standing(dispatch) : null;
        model.addAttribute("later", later(dispatch, actor));
        addDocument(dispatch, standing, actor, model);
        List<DispatchLine> versions = dispatches.versions(actor, dispatch.day(), dispatch.teamId());
        model.addAttribute("versions", versions);
        model.addAttribute("latest", versions.get(0).version() == dispatch.version());
        model.addAttribute("working", working);
        model.addAttribute("steps", Step.of(dispatch));
        model.addAttribute("templateInForce", readsTemplates(actor) ? dispatch.templateInForce() : null);
        model.addAttribute("standing", standing);
        addWork(dispatch, standing, actor, model);
        addIfAbsent(model, "edit", EditForm.of(dispatch));
        addIfAbsent(model, "sign", new SignForm());
        addIfAbsent(model, "correction", new CorrectionForm());
        addIfAbsent(model, "clearing", new ClearForm());
        return "dispatch/dispatch";
    }

    private static boolean readsTemplates(Actor actor) {
        return actor.is(Role.LEADER, Role.MUNICIPAL, Role.AUDITOR);
    }

    /** What the leader has to look at before he signs. */
    private void addWork(Dispatch dispatch, @Nullable DraftStanding standing, Actor actor, Model model) {
        if (standing == null) {
            return;
        }
        // Only its own team sees a draft; the frame need not ask for the team again.
        model.addAttribute("pageTeam", standing.team());
        model.addAttribute("obstacles", alarms.obstacles(dispatch));
        model.addAttribute("unchanged", alarms.unchanged(dispatch));
        Locale locale = LocaleContextHolder.getLocale();
        List<Unreported> unreported = Remarks.unreported(dispatch.content(), dispatch.remarks());
        Map<UUID, String> called = names.of(unreported, dispatch.teamId(), locale);
        model.addAttribute("townshipNames", called);
        model.addAttribute("unremarked", TownshipNames.unremarked(unreported, called, locale));
        // What the figures of his team count, the leader may open; nobody else sees a draft.
        Set<UUID> changed = standing.records().stream()
                .filter(record -> record.kind() == RowKind.INSPECTION)
                .map(RecordChange::id)
                .collect(Collectors.toSet());
        model.addAttribute(
                "links",
                RowLinks.of(actor, dispatch.day(), teamParameter(dispatch.teamId(), actor))
                        .seeing(changed));
    }

    /** What was corrected after the figures of a signed version were read, for those who may open its records. */
    private @Nullable LaterCorrections later(Dispatch dispatch, Actor actor) {
        LaterCorrections later = dispatch.draft() || !LaterCorrections.concern(actor)
                ? null
                : service.later(dispatch).asSeenBy(actor);
        return later == null || later.records().isEmpty() ? null : later;
    }

    /** The document alone, for paper. */
    String print(Dispatch dispatch, Actor actor, Model model) {
        if (DispatchScope.seesExtract(actor)) {
            return showExtract(dispatch, actor, model);
        }
        addDocument(dispatch, null, actor, model);
        return "dispatch/print";
    }

    /** Whether the day lies within the posting and has come. */
    boolean canBeAssembled(Actor actor, ReportingDay day) {
        return service.canBeAssembled(actor, day);
    }

    /** The leader's page of a day that has no dispatch yet. */
    String notYet(ReportingDay day, Actor actor, Model model) {
        model.addAttribute("day", day);
        model.addAttribute("issue", dispatches.nextIssue(actor.team()));
        return "dispatch/empty";
    }

    private void addDocument(Dispatch dispatch, @Nullable DraftStanding standing, Actor actor, Model model) {
        addHead(dispatch, actor, model);
        model.addAttribute(
                "document",
                DocumentView.ofDispatch(dispatch.content(), standing == null ? List.of() : standing.changes()));
        model.addAttribute("attached", DispatchPapers.attached(dispatch));
        model.addAttribute("remarks", Remarks.unreported(dispatch.content(), dispatch.remarks()));
        model.addAttribute("recommendations", DocumentView.linesOf(dispatch.recommendations()));
        model.addAttribute("tomorrow", DocumentView.linesOf(dispatch.tomorrow()));
    }

    private String showExtract(Dispatch dispatch, Actor actor, Model model) {
        addHead(dispatch, actor, model);
        Instant published = dispatch.publishedAt();
        model.addAttribute(
                "corrected",
                dispatch.version() == 1 || published == null
                        ? ""
                        : Words.OF_THE_DOCUMENT.corrected(dispatch.version(), published, clock.zone()));
        model.addAttribute(
                "extract",
                actor.is(Role.LIAISON)
                        ? DispatchExtract.forTownship(dispatch, actor.township())
                        : DispatchExtract.forDepartment(dispatch));
        return "dispatch/extract";
    }

    /** The rows behind a figure, each with the way to its record where the actor may go there. */
    String rows(Dispatch dispatch, Figure figure, Actor actor, Model model) {
        addHead(dispatch, actor, model);
        model.addAttribute("figure", figure);
        String group = dispatch.content().groupOf(figure.key()).orElse(null);
        model.addAttribute("group", group);
        model.addAttribute("anchor", anchor(dispatch, figure, group));
        model.addAttribute("corrected", corrected(dispatch, actor));
        model.addAttribute("moved", dispatch.draft() ? Map.of() : live.movedOn(figure));
        model.addAttribute(
                "links",
                new RowLinks(
                        actor.role(),
                        dispatch.day(),
                        teamParameter(dispatch.teamId(), actor),
                        inspections.visible(actor, RowLinks.inspectionsOf(figure))));
        return "dispatch/figure";
    }

    /** Where on the page of the dispatch the figure stands. */
    private static String anchor(Dispatch dispatch, Figure figure, @Nullable String group) {
        if (Adopted.named(figure.key())) {
            return "#s-recommendations";
        }
        if (TownshipCount.called(figure.key()).isPresent()) {
            return "#townships";
        }
        return group == null ? "#s" + dispatch.content().numberOf(figure.key()) : "#s-problems";
    }

    /** What revision the inspections corrected since have now, by their ids. */
    private Map<String, Integer> corrected(Dispatch dispatch, Actor actor) {
        LaterCorrections later = later(dispatch, actor);
        return later == null
                ? Map.of()
                : later.records().stream()
                        .collect(Collectors.toMap(record -> record.id().toString(), CorrectedFact::revision));
    }

    /** Number, links and team of the dispatch that a page is about. */
    void addHead(Dispatch dispatch, Actor actor, Model model) {
        model.addAttribute("dispatch", dispatch);
        model.addAttribute("day", dispatch.day());
        model.addAttribute("issue", issueOf(dispatch));
        model.addAttribute("number", numberOf(dispatch));
        model.addAttribute("links", RowLinks.of(actor, dispatch.day(), teamParameter(dispatch.teamId(), actor)));
        model.addAttribute("teamParameter", teamParameter(dispatch.teamId(), actor));
        model.addAttribute("words", Words.OF_THE_DOCUMENT);
        model.addAttribute("asOfWords", Words.OF_THE_DOCUMENT.asOf(dispatch.asOf(), clock.zone()));
    }

    /** 发文字号 as on its paper; of a draft, which has none yet, only the 第N期 that it would get. */
    private String numberOf(Dispatch dispatch) {
        Integer issue = dispatch.issue();
        return dispatch.draft() || issue == null
                ? Words.OF_THE_DOCUMENT.issue(issueOf(dispatch))
                : Words.OF_THE_DOCUMENT.number(dispatch.teamNumber(), dispatch.day(), issue);
    }

    /** The number that it bears, or would get if it were signed next. */
    int issueOf(Dispatch dispatch) {
        Integer issue = dispatch.issue();
        return issue == null ? dispatch.nextIssue() : issue;
    }

    /** The team as addresses name it: left out where the reader has one team only. */
    private static @Nullable UUID teamParameter(UUID teamId, Actor actor) {
        return actor.teamId() == null ? teamId : null;
    }

    /** A form that the handler did not get itself; its fields are read directly, as where it is bound. */
    private static void addIfAbsent(Model model, String name, Object form) {
        if (!model.containsAttribute(name)) {
            model.addAttribute(name, form);
            model.addAttribute(BindingResult.MODEL_KEY_PREFIX + name, new DirectFieldBindingResult(form, name));
        }
    }
}
