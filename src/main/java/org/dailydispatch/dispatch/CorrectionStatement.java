package org.dailydispatch.dispatch;

import org.dailydispatch.document.ChangedFigures;
import org.dailydispatch.document.ChangedFigures.Version;
import org.dailydispatch.document.DispatchContent;
import org.dailydispatch.document.RecordChange;
import org.dailydispatch.refusal.RefusedException;
import org.springframework.stereotype.Component;

/** Lets a correction say what it makes of the version before. */
@Component
class CorrectionStatement {

    private final DispatchRepository dispatches;
    private final Assembly assembly;
    private final KeptJson json;

    CorrectionStatement(DispatchRepository dispatches, Assembly assembly, KeptJson json) {
        this.dispatches = dispatches;
        this.assembly = assembly;
        this.json = json;
    }

    /**
     * Says it of the draft as it is now; a first version says nothing.
     *
     * @throws RefusedException where the version before is there no more
     */
    void of(StoredDispatch draft) {
        if (draft.versionNumber() > 1) {
            draft.say(ChangedFigures.between(version(before(draft)), version(draft)));
        }
    }

    /** Whether a correction corrects nothing: neither text, head nor recipients, figures, attachments or a record behind a figure. */
    boolean unchanged(StoredDispatch draft) {
        if (draft.versionNumber() == 1) {
            return false;
        }
        StoredDispatch before = before(draft);
        DispatchContent was = assembly.contentIn(before.content());
        DispatchContent is = assembly.contentIn(draft.content());
        return ChangedFigures.isNothing(ChangedFigures.between(version(before), version(draft)))
                && was.frame().equals(is.frame())
                && RecordChange.between(was, is).isEmpty();
    }

    private StoredDispatch before(StoredDispatch draft) {
        return dispatches
                .findByTeamIdAndDayAndVersionNumber(draft.teamId(), draft.day(), draft.versionNumber() - 1)
                .orElseThrow(() -> new RefusedException("dispatch.refused.damaged"));
    }

    private Version version(StoredDispatch dispatch) {
        DispatchContent content = assembly.contentIn(dispatch.content());
        return new Version(
                content,
                DispatchTexts.byHeading(
                        content, dispatch.recommendations(), dispatch.tomorrow(), json.texts(dispatch.remarks())),
                content.ledger(),
                json.photos(dispatch.photos()));
    }
}
