package org.dailydispatch.dispatch;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.attachment.ChosenPhoto;
import org.dailydispatch.attachment.ChosenPhotos;
import org.dailydispatch.attachment.PhotoOffers;
import org.dailydispatch.audit.AuditTrail;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.document.DispatchContent;
import org.dailydispatch.document.ProblemLine;
import org.dailydispatch.refusal.StaleVersionException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which photos the leader attaches to a draft: of the day's open visits and of the problems in its table. */
@Service
class PhotoChoice {

    private final PhotoOffers offers;
    private final OpenDrafts drafts;
    private final KeptJson json;
    private final CorrectionStatement statement;
    private final AuditTrail trail;
    private final ReportingClock clock;

    PhotoChoice(
            PhotoOffers offers,
            OpenDrafts drafts,
            KeptJson json,
            CorrectionStatement statement,
            AuditTrail trail,
            ReportingClock clock) {
        this.statement = statement;
        this.offers = offers;
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
        Map<UUID, String> problems = new LinkedHashMap<>();
        for (ProblemLine line : content.problems()) {
            problems.put(line.id(), line.township() + line.place() + "：" + line.description());
        }
        return offers.of(leader, day, problems);
    }

    /**
     * Attaches these photos and no others, in the order in which they are offered.
     *
     * @throws RefusedException see {@link ChosenPhotos#among}
     * @throws StaleVersionException where somebody saved after this revision
     */
    @Transactional
    public void choose(Actor leader, Dispatch seen, int revision, Collection<UUID> ids) {
        ReportingDay day = seen.day();
        StoredDispatch draft = drafts.toChange(leader, day, revision);
        List<ChosenPhoto> chosen = ChosenPhotos.among(offered(leader, seen), ChosenPhoto::id, ids);
        draft.attach(json.of(chosen), leader, clock.now());
        statement.of(draft);
        trail.record(
                leader,
                "DISPATCH_PHOTOS_CHOSEN",
                "dispatch",
                draft.id(),
                Map.of("day", day.toString(), "version", draft.versionNumber(), "photos", chosen.size()));
    }
}
