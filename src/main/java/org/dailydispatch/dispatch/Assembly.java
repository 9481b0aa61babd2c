package org.dailydispatch.dispatch;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.document.Change;
import org.dailydispatch.document.Composer;
import org.dailydispatch.document.DispatchContent;
import org.dailydispatch.document.DispatchTemplate;
import org.dailydispatch.document.Findings;
import org.dailydispatch.document.RecordChange;
import org.dailydispatch.document.Suggestion;
import org.dailydispatch.document.Suggestions;
import org.dailydispatch.inspection.CorrectedFact;
import org.dailydispatch.inspection.InspectionFacts;
import org.dailydispatch.problem.Problems;
import org.dailydispatch.refusal.RefusedException;
import org.dailydispatch.team.Team;
import org.dailydispatch.team.Teams;
import org.dailydispatch.template.TemplateVersion;
import org.dailydispatch.template.Templates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads a team's day and writes its document; compares a document with the day as it is now. */
@Component
class Assembly {

    private final Teams teams;
    private final DispatchRepository dispatches;
    private final FindingsReader findings;
    private final InspectionFacts inspections;
    private final Problems problems;
    private final Templates templates;
    private final JsonMapper json;
    private final KeptJson kept;
    private final ReportingClock clock;

    /** Versions never change, so each is read once. */
    private final Map<Integer, DispatchTemplate> known = new ConcurrentHashMap<>();

    Assembly(
            Teams teams,
            DispatchRepository dispatches,
            FindingsReader findings,
            InspectionFacts inspections,
            Problems problems,
            Templates templates,
            JsonMapper json,
            KeptJson kept,
            ReportingClock clock) {
        this.teams = teams;
        this.dispatches = dispatches;
        this.findings = findings;
        this.inspections = inspections;
        this.problems = problems;
        this.templates = templates;
        this.json = json;
        this.kept = kept;
        this.clock = clock;
    }

    /** @throws RefusedException for a day that has not come, or on which the team was not stationed */
    Team teamOn(UUID teamId, ReportingDay day) {
        return stationed(teams.team(teamId), day);
    }

    /**
     * The same, held until the transaction ends: who else assembles, signs or corrects a dispatch of the team waits.
     *
     * @throws RefusedException for a day that has not come, or on which the team was not stationed
     */
    Team heldOn(UUID teamId, ReportingDay day) {
        return stationed(teams.held(teamId), day);
    }

    private Team stationed(Team team, ReportingDay day) {
        if (day.isAfter(clock.today())) {
            throw new RefusedException("dispatch.refused.future", day);
        }
        if (!team.stationedOn(day)) {
            throw new RefusedException("dispatch.refused.notStationed", day);
        }
        return team;
    }

    boolean isPossible(UUID teamId, ReportingDay day) {
        return !day.isAfter(clock.today()) && teams.team(teamId).stationedOn(day);
    }

    /** The day's document as it is kept, in the words of the template that is in force. */
    Assembled assembled(Team team, ReportingDay day, Instant asOf) {
        TemplateVersion template = templates.current();
        known.put(template.number(), template.template());
        Findings read = findings.read(team, day, asOf, toldUpTo(team.id(), day));
        DispatchContent content = Composer.compose(read, template.template());
        return new Assembled(json.writeValueAsString(content), template.number(), content, read);
    }

    DraftStanding standing(StoredDispatch draft, String recommendations) {
        return standing(
                draft.teamId(),
                draft.day(),
                contentIn(draft.content()),
                draft.templateVersion(),
                recommendations,
                kept.adopted(draft.adopted()),
                toldUpTo(draft.teamId(), draft.day()));
    }

    private @Nullable Instant toldUpTo(UUID teamId, ReportingDay day) {
        return dispatches.toldUpTo(teamId, day).orElse(null);
    }

    DraftStanding standing(Dispatch dispatch) {
        return standing(
                dispatch.teamId(),
                dispatch.day(),
                dispatch.content(),
                dispatch.templateVersion(),
                dispatch.recommendations(),
                dispatch.adopted(),
                dispatch.toldUpTo());
    }

    private DispatchTemplate wordsOf(@Nullable Integer template) {
        return known.computeIfAbsent(Objects.requireNonNullElse(template, Templates.FIRST), templates::of);
    }

    /** In the words of its own template: another wording is no change of the records. */
    private DraftStanding standing(
            UUID teamId,
            ReportingDay day,
            DispatchContent content,
            @Nullable Integer template,
            String recommendations,
            List<Adopted> adopted,
            @Nullable Instant toldUpTo) {
        Instant now = clock.now();
        Team team = teams.team(teamId);
        Findings fresh = findings.read(team, day, now, toldUpTo);
        DispatchContent freshContent = Composer.compose(fresh, wordsOf(template));
        List<Suggestion> suggestions = Suggestions.of(fresh);
        List<AdoptedStanding> standing = AdoptedStanding.of(adopted, recommendations, suggestions);
        List<Change> changes = Change.between(content, freshContent);
        return new DraftStanding(
                team,
                now,
                content.saysTheSameAs(freshContent, changes),
                changes,
                RecordChange.between(content, freshContent),
                proposed(suggestions, recommendations, standing),
                standing);
    }

    /** What the text does not say yet; beside a sentence that was adopted stands no other about the same. */
    private static List<Suggestion> proposed(
            List<Suggestion> all, String recommendations, List<AdoptedStanding> adopted) {
        return all.stream()
                .filter(suggestion -> !recommendations.contains(suggestion.sentence()))
                .filter(suggestion ->
                        adopted.stream().noneMatch(each -> each.adopted().isAbout(suggestion)))
                .toList();
    }

    LaterCorrections later(Dispatch signed) {
        List<CorrectedFact> corrected = inspections.correctedSince(signed.teamId(), signed.day(), signed.asOf());
        if (corrected.isEmpty()) {
            return new LaterCorrections(List.of(), List.of());
        }
        DraftStanding standing = standing(signed);
        Set<UUID> touched = new HashSet<>();
        for (CorrectedFact record : corrected) {
            touched.add(record.id());
            problems.ofInspection(record.id()).forEach(problem -> touched.add(problem.id()));
        }
        return LaterCorrections.of(corrected, touched, standing.changes());
    }

    DispatchContent contentIn(String kept) {
        return json.readValue(kept, DispatchContent.class);
    }
}
