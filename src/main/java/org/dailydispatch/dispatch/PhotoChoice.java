package org.dailydispatch.dispatch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.audit.AuditTrail;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.document.DispatchContent;
import org.dailydispatch.document.ProblemLine;
import org.dailydispatch.inspection.InspectionRow;
import org.dailydispatch.inspection.Inspections;
import org.dailydispatch.inspection.Mode;
import org.dailydispatch.photo.Photo;
import org.dailydispatch.photo.Photos;
import org.dailydispatch.refusal.RefusedException;
import org.dailydispatch.refusal.StaleVersionException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which photos the leader attaches to a draft: of the day's open visits and of the problems in its table. Covert visits are
 * none of them, released or not: not everybody who reads a dispatch may see those.
 */
@Service
class PhotoChoice {

    /** At most so many photos are attached. */
    static final int MOST = 12;

    private final Inspections inspections;
    private final Photos photos;
    private final OpenDrafts drafts;
    private final KeptJson json;
    private final AuditTrail trail;
    private final ReportingClock clock;

    PhotoChoice(
            Inspections inspections,
            Photos photos,
            OpenDrafts drafts,
            KeptJson json,
            AuditTrail trail,
            ReportingClock clock) {
        this.inspections = inspections;
        this.photos = photos;
        this.drafts = drafts;
        this.json = json;
        this.trail = trail;
        this.clock = clock;
    }

    /** What may be attached to the leader's draft, by the record's name. */
    @Transactional(readOnly = true)
    public List<ChosenPhoto> offered(Actor leader, Dispatch draft) {
        return offered(leader, draft.day(), draft.content());
    }

    /** Whether each of these may still be attached, under the same caption: records change after a choice. */
    @Transactional(readOnly = true)
    public boolean stillOffered(Actor leader, ReportingDay day, DispatchContent content, List<ChosenPhoto> chosen) {
        return chosen.isEmpty() || offered(leader, day, content).containsAll(chosen);
    }

    private List<ChosenPhoto> offered(Actor leader, ReportingDay day, DispatchContent content) {
        Map<UUID, String> visits = new LinkedHashMap<>();
        for (InspectionRow visit : inspections.ofTeam(leader, day)) {
            if (visit.mode() == Mode.OPEN && visit.released()) {
                visits.put(visit.id(), visit.township().zh() + visit.site().zh());
            }
        }
        Map<UUID, String> problems = new LinkedHashMap<>();
        for (ProblemLine line : content.problems()) {
            problems.put(line.id(), line.township() + line.place() + "：" + line.description());
        }
        List<ChosenPhoto> offered = new ArrayList<>();
        add(offered, leader, Photo.OF_INSPECTION, visits);
        add(offered, leader, Photo.OF_PROBLEM, problems);
        return offered;
    }

    private void add(List<ChosenPhoto> offered, Actor leader, String kind, Map<UUID, String> records) {
        Map<UUID, List<Photo>> filed = photos.filed(leader, kind, records.keySet());
        records.forEach((id, name) -> filed.getOrDefault(id, List.of())
                .forEach(photo -> offered.add(new ChosenPhoto(photo.id(), photo.sha256(), name))));
    }

    /**
     * Attaches these photos and no others, in the order in which they are offered.
     *
     * @throws RefusedException {@code dispatch.photos.many} (how many, the limit), {@code dispatch.photos.gone} where one is
     *     not offered any more
     * @throws StaleVersionException where somebody saved after this revision
     */
    @Transactional
    public void choose(Actor leader, Dispatch seen, int revision, Collection<UUID> ids) {
        if (ids.size() > MOST) {
            throw new RefusedException("dispatch.photos.many", ids.size(), MOST);
        }
        ReportingDay day = seen.day();
        StoredDispatch draft = drafts.toChange(leader, day, revision);
        List<ChosenPhoto> chosen = offered(leader, seen).stream()
                .filter(photo -> ids.contains(photo.id()))
                .toList();
        if (chosen.size() != ids.size()) {
            throw new RefusedException("dispatch.photos.gone");
        }
        draft.attach(json.of(chosen), leader, clock.now());
        trail.record(
                leader,
                "DISPATCH_PHOTOS_CHOSEN",
                "dispatch",
                draft.id(),
                Map.of("day", day.toString(), "version", draft.versionNumber(), "photos", chosen.size()));
    }
}
