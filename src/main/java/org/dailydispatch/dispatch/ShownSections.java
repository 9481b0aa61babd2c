package org.dailydispatch.dispatch;

import java.util.Map;
import org.dailydispatch.access.Actor;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.refusal.RefusedException;
import org.dailydispatch.refusal.StaleVersionException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what stands in the fields of the leader's page before something else is done with the draft. */
@Service
class ShownSections {

    private final OpenDrafts drafts;
    private final DispatchRepository dispatches;
    private final DispatchService service;

    ShownSections(OpenDrafts drafts, DispatchRepository dispatches, DispatchService service) {
        this.drafts = drafts;
        this.dispatches = dispatches;
        this.service = service;
    }

    /**
     * Keeps it if it is anything new: a first signature under the same text stays.
     *
     * @return the revision of the draft that says it
     * @throws StaleVersionException where somebody saved after the revision that he saw
     * @throws RefusedException where a text is too long, and {@code dispatch.refused.locked} where it is signed
     */
    @Transactional
    public int keep(Actor leader, ReportingDay day, OwnSections shown) {
        if (!shown.sent()) {
            return shown.revision();
        }
        StoredDispatch draft = drafts.at(leader, day, shown.revision());
        OwnSections typed = shown.over(draft.recommendations(), draft.tomorrow());
        if (!says(draft, typed)) {
            service.edit(leader, day, typed);
            dispatches.saveAndFlush(draft);
        }
        return draft.revision();
    }

    private boolean says(StoredDispatch draft, OwnSections typed) {
        return DispatchTexts.kept(typed.recommendations(), DispatchTexts.LONGEST)
                        .equals(draft.recommendations())
                && DispatchTexts.kept(typed.tomorrow(), DispatchTexts.LONGEST).equals(draft.tomorrow())
                && service.remarks(draft, typed.remarks()).equals(service.remarks(draft, Map.of()));
    }
}
