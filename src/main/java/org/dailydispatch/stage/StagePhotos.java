package org.dailydispatch.stage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dailydispatch.access.Actor;
import org.dailydispatch.attachment.ChosenPhoto;
import org.dailydispatch.attachment.ChosenPhotos;
import org.dailydispatch.attachment.PhotoOffers;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.document.Wording;
import org.dailydispatch.problem.ProblemFact;
import org.dailydispatch.problem.ProblemFacts;
import org.dailydispatch.team.Team;
import org.dailydispatch.team.Teams;
import org.dailydispatch.territory.Territory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Which photos the leader attaches to a stage report, day by day: of open visits, and of problems openly found on the day. */
@Service
class StagePhotos {

    private final PhotoOffers offers;
    private final ProblemFacts problems;
    private final Teams teams;
    private final Territory territory;
    private final OpenStages open;
    private final StageService service;
    private final StageStatement statement;
    private final JsonMapper json;
    private final ReportingClock clock;

    StagePhotos(
            PhotoOffers offers,
            ProblemFacts problems,
            Teams teams,
            Territory territory,
            OpenStages open,
            StageService service,
            StageStatement statement,
            JsonMapper json,
            ReportingClock clock) {
        this.offers = offers;
        this.problems = problems;
        this.teams = teams;
        this.territory = territory;
        this.open = open;
        this.service = service;
        this.statement = statement;
        this.json = json;
        this.clock = clock;
    }

    /** What may be attached of one day. */
    @Transactional(readOnly = true)
    public List<DatedPhoto> offered(Actor leader, ReportingDay day) {
        return offers.of(leader, day, problemsOf(leader, day)).stream()
                .map(photo -> new DatedPhoto(
                        day, new ChosenPhoto(photo.id(), photo.sha256(), Wording.monthAndDay(day) + photo.caption())))
                .toList();
    }

    private Map<UUID, String> problemsOf(Actor leader, ReportingDay day) {
        Team team = teams.team(leader.team());
        Map<UUID, String> townships = new HashMap<>();
        territory
                .townshipsEver(team.countyId())
                .forEach(each -> townships.put(
                        each.township().id(), each.township().name().zh()));
        Map<UUID, String> captions = new LinkedHashMap<>();
        for (ProblemFact problem : problems.of(team.id(), day, clock.now())) {
            if (problem.foundOn().equals(day)) {
                String site = problem.site() == null ? "" : problem.site().zh();
                captions.put(
                        problem.id(),
                        townships.getOrDefault(problem.townshipId(), "") + site + "："
                                + Wording.clause(problem.description()));
            }
        }
        return captions;
    }

    /** Whether each of these may still be attached, under the same caption: records change after a choice. */
    @Transactional(readOnly = true)
    public boolean stillOffered(Actor leader, Collection<DatedPhoto> chosen) {
        return chosen.stream().collect(Collectors.groupingBy(DatedPhoto::day)).entrySet().stream()
                .allMatch(day -> offered(leader, day.getKey()).containsAll(day.getValue()));
    }

    /**
     * Attaches these photos and no others, by their days.
     *
     * @param day whose photos were offered; those of other days can only be left out
     * @throws org.dailydispatch.refusal.RefusedException see {@link ChosenPhotos#among}
     * @throws org.dailydispatch.refusal.StaleVersionException where somebody saved after this revision
     */
    @Transactional
    public void choose(Actor leader, UUID id, int revision, ReportingDay day, Collection<UUID> ticked) {
        StoredStage draft = open.toChange(leader, id, revision);
        List<DatedPhoto> all = new ArrayList<>(elsewhere(chosen(draft), day));
        all.addAll(offered(leader, day));
        all.sort(Comparator.comparing(DatedPhoto::day));
        List<DatedPhoto> chosen = ChosenPhotos.among(all, DatedPhoto::id, ticked);
        draft.attach(json.writeValueAsString(chosen), leader, clock.now());
        statement.of(draft);
        service.record(leader, "STAGE_PHOTOS_CHOSEN", draft, Map.of("photos", String.valueOf(chosen.size())));
    }

    List<DatedPhoto> chosen(StoredStage draft) {
        return Arrays.asList(json.readValue(draft.photos(), DatedPhoto[].class));
    }

    /** Those of other days. */
    static List<DatedPhoto> elsewhere(List<DatedPhoto> chosen, ReportingDay day) {
        return chosen.stream().filter(photo -> !photo.day().equals(day)).toList();
    }
}
