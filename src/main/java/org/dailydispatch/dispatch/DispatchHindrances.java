package org.dailydispatch.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dailydispatch.access.Actor;
import org.dailydispatch.attachment.ChosenPhotos;
import org.dailydispatch.document.DispatchContent;
import org.dailydispatch.document.SectionKind;
import org.dailydispatch.signature.FirstSignature;
import org.dailydispatch.signature.Hindrance;
import org.springframework.stereotype.Component;

/** All that keeps a draft from being signed, besides a wrong password. */
@Component
class DispatchHindrances {

    static final String UNREPORTED = "dispatch.sign.unreported";

    private final Assembly assembly;
    private final Readiness readiness;
    private final PhotoChoice photos;
    private final CorrectionStatement statement;
    private final KeptJson json;

    DispatchHindrances(
            Assembly assembly, Readiness readiness, PhotoChoice photos, CorrectionStatement statement, KeptJson json) {
        this.assembly = assembly;
        this.readiness = readiness;
        this.photos = photos;
        this.statement = statement;
        this.json = json;
    }

    /** In the order in which the page has them; none where the leader may sign. */
    List<Hindrance> of(Actor leader, StoredDispatch draft) {
        DispatchContent content = assembly.contentIn(draft.content());
        DraftStanding standing = assembly.standing(draft, draft.recommendations());
        List<Hindrance> all = new ArrayList<>(inTheText(leader, draft));
        if (!standing.fresh()) {
            all.add(Hindrance.of("dispatch.sign.stale"));
        }
        List<String> open = standing.openSentences();
        if (!open.isEmpty()) {
            all.add(new Hindrance("dispatch.sign.adopted", open.size(), List.of(String.join("；", open))));
        }
        int empty = lacking(content, draft);
        if (empty > 0) {
            all.add(new Hindrance("dispatch.sign.empty", empty, List.of()));
        }
        if (statement.unchanged(draft)) {
            all.add(Hindrance.of("dispatch.sign.unchanged"));
        }
        // A photo may have left its record since, and a caption may say what the record does not say any more.
        if (!photos.stillOffered(leader, draft.day(), content, json.photos(draft.photos()))) {
            all.add(Hindrance.of(ChosenPhotos.GONE));
        }
        if (standing.team().secondSignature() && isFirstOf(leader, draft)) {
            all.add(Hindrance.of("dispatch.sign.second"));
        }
        return all;
    }

    private List<Hindrance> inTheText(Actor leader, StoredDispatch draft) {
        Obstacles obstacles = readiness.of(leader.team(), draft);
        List<Hindrance> all = new ArrayList<>();
        List<String> unremarked = obstacles.unremarked();
        if (!unremarked.isEmpty()) {
            all.add(new Hindrance(UNREPORTED, unremarked.size(), List.of(String.join("、", unremarked))));
        }
        int named = obstacles.identities().size();
        if (named > 0) {
            all.add(new Hindrance("dispatch.sign.identities", named, List.of(named)));
        }
        return all;
    }

    /** A section that the template leaves out need not be written. */
    private static int lacking(DispatchContent content, StoredDispatch draft) {
        return (int) Stream.of(
                        content.has(SectionKind.RECOMMENDATIONS)
                                && draft.recommendations().isBlank(),
                        content.has(SectionKind.TOMORROW) && draft.tomorrow().isBlank())
                .filter(isEmpty -> isEmpty)
                .count();
    }

    private static boolean isFirstOf(Actor leader, StoredDispatch draft) {
        FirstSignature first = draft.firstSignature();
        return first != null && first.isOf(leader);
    }
}
