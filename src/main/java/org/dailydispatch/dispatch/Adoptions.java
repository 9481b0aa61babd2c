package org.dailydispatch.dispatch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.dailydispatch.document.Findings;
import org.dailydispatch.document.Suggestion;
import org.dailydispatch.document.Suggestions;
import org.dailydispatch.refusal.RefusedException;
import org.springframework.stereotype.Component;

/** Keeps what a draft took over of the suggestions beside its text. */
@Component
class Adoptions {

    private final KeptJson json;

    Adoptions(KeptJson json) {
        this.json = json;
    }

    /** A sentence that was written anew is the leader's own, and rests on no rows. */
    void prune(StoredDispatch draft) {
        change(draft, all -> all);
    }

    /** Keeps the rows of a sentence that stands in the text now; in place of those of one about the same. */
    void add(StoredDispatch draft, Suggestion suggestion, Instant read) {
        List<Adopted> before = of(draft);
        int last = before.stream().mapToInt(Adopted::number).max().orElse(0);
        List<Adopted> all = new ArrayList<>(
                before.stream().filter(one -> !one.isAbout(suggestion)).toList());
        all.add(Adopted.of(last + 1, suggestion, read));
        keep(draft, all);
    }

    /** Brings the rows behind sentences that the records still give to what was read now; about the others the leader decides. */
    void refresh(StoredDispatch draft, Findings findings) {
        if (of(draft).isEmpty()) {
            return;
        }
        List<Suggestion> suggestions = Suggestions.of(findings);
        Instant read = findings.occasion().asOf();
        change(
                draft,
                one -> suggestions.stream()
                        .filter(one::isAbout)
                        .filter(now -> now.sentence().equals(one.sentence()))
                        .findFirst()
                        .map(now -> one.as(now, read))
                        .orElse(one));
    }

    /** In place of the one of this key. */
    void put(StoredDispatch draft, Adopted other) {
        change(draft, one -> one.key().equals(other.key()) ? other : one);
    }

    /** @throws RefusedException where the draft has none of this key */
    static AdoptedStanding called(String key, DraftStanding standing) {
        return standing.adopted().stream()
                .filter(each -> each.adopted().key().equals(key))
                .findFirst()
                .orElseThrow(() -> new RefusedException("dispatch.refused.suggestion"));
    }

    private List<Adopted> of(StoredDispatch draft) {
        return json.adopted(draft.adopted());
    }

    private void change(StoredDispatch draft, UnaryOperator<Adopted> change) {
        keep(draft, of(draft).stream().map(change).toList());
    }

    private void keep(StoredDispatch draft, List<Adopted> all) {
        draft.adopt(json.of(all.stream()
                .filter(one -> one.standsIn(draft.recommendations()))
                .toList()));
    }
}
