package org.dailydispatch.dispatch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dailydispatch.dispatch.Obstacles.Unreported;
import org.dailydispatch.document.DispatchContent;
import org.dailydispatch.document.Places;
import org.dailydispatch.figure.FigureRow;
import org.dailydispatch.signature.Cleared;
import org.dailydispatch.signature.Identities;
import org.dailydispatch.signature.Identities.Sorted;
import org.springframework.stereotype.Component;

/** Reads a draft through before it is signed. */
@Component
class Readiness {

    private final Identities identities;
    private final Assembly assembly;
    private final KeptJson json;

    Readiness(Identities identities, Assembly assembly, KeptJson json) {
        this.assembly = assembly;
        this.json = json;
        this.identities = identities;
    }

    /** What a draft says besides its content. */
    private record Own(
            String recommendations,
            String tomorrow,
            String correction,
            Map<String, String> remarks,
            List<Adopted> adopted) {}

    Obstacles of(Dispatch draft) {
        Own own = new Own(
                draft.recommendations(), draft.tomorrow(), draft.correction(), draft.remarks(), draft.adopted());
        return of(draft.teamId(), draft.content(), own, draft.cleared());
    }

    Obstacles of(UUID teamId, StoredDispatch draft) {
        Own own = new Own(
                draft.recommendations(),
                draft.tomorrow(),
                draft.correction(),
                json.texts(draft.remarks()),
                json.adopted(draft.adopted()));
        return of(teamId, assembly.contentIn(draft.content()), own, json.cleared(draft.cleared()));
    }

    private Obstacles of(UUID teamId, DispatchContent content, Own own, List<Cleared> cleared) {
        List<Unreported> unreported = Remarks.unreported(content, own.remarks());
        Sorted found = identities.in(teamId, Places.of(content, texts(own, unreported), rows(own)), cleared);
        return new Obstacles(found.open(), found.cleared(), unreported);
    }

    /** What readers are shown behind the sentences that were adopted. */
    private static List<FigureRow> rows(Own own) {
        return own.adopted().stream().flatMap(one -> one.rows().stream()).toList();
    }

    private static Map<String, String> texts(Own own, List<Unreported> unreported) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("remarks", unreported.stream().map(Unreported::remark).collect(Collectors.joining("\n")));
        texts.put("recommendations", own.recommendations());
        texts.put("tomorrow", own.tomorrow());
        texts.put("correction", own.correction());
        return texts;
    }
}
