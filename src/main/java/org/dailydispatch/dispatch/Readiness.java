package org.dailydispatch.dispatch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dailydispatch.account.HoldersNamed;
import org.dailydispatch.dispatch.Obstacles.Unreported;
import org.dailydispatch.document.DispatchContent;
import org.dailydispatch.document.Identity;
import org.dailydispatch.document.IdentitySearch;
import org.dailydispatch.document.Places;
import org.dailydispatch.problem.PeopleNamed;
import org.springframework.stereotype.Component;

/** Reads a draft through before it is signed. */
@Component
class Readiness {

    private final PeopleNamed people;
    private final HoldersNamed holders;
    private final Assembly assembly;
    private final KeptJson json;

    Readiness(PeopleNamed people, HoldersNamed holders, Assembly assembly, KeptJson json) {
        this.assembly = assembly;
        this.json = json;
        this.people = people;
        this.holders = holders;
    }

    /** What a draft says besides its content. */
    private record Own(String recommendations, String tomorrow, String correction, Map<String, String> remarks) {}

    Obstacles of(Dispatch draft) {
        Own own = new Own(draft.recommendations(), draft.tomorrow(), draft.correction(), draft.remarks());
        return of(draft.teamId(), draft.content(), own, draft.cleared());
    }

    Obstacles of(UUID teamId, StoredDispatch draft) {
        Own own = new Own(draft.recommendations(), draft.tomorrow(), draft.correction(), json.texts(draft.remarks()));
        return of(teamId, assembly.contentIn(draft.content()), own, json.cleared(draft.cleared()));
    }

    private Obstacles of(UUID teamId, DispatchContent content, Own own, List<Cleared> cleared) {
        List<Unreported> unreported = Remarks.unreported(content, own.remarks());
        List<Identity> all = identities(teamId, Places.of(content, texts(own, unreported)));
        return new Obstacles(
                all.stream()
                        .filter(found -> cleared.stream().noneMatch(each -> each.covers(found)))
                        .toList(),
                cleared.stream()
                        .filter(each -> all.stream().anyMatch(each::covers))
                        .toList(),
                unreported);
    }

    private static Map<String, String> texts(Own own, List<Unreported> unreported) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("remarks", unreported.stream().map(Unreported::remark).collect(Collectors.joining("\n")));
        texts.put("recommendations", own.recommendations());
        texts.put("tomorrow", own.tomorrow());
        texts.put("correction", own.correction());
        return texts;
    }

    private List<Identity> identities(UUID teamId, Map<String, String> places) {
        String squeezed = IdentitySearch.squeezed(String.join("\n", places.values()));
        List<String> names = Stream.concat(people.in(teamId, squeezed).stream(), holders.in(teamId, squeezed).stream())
                .distinct()
                .toList();
        return places.entrySet().stream()
                .flatMap(place -> IdentitySearch.in(place.getKey(), place.getValue(), names).stream())
                .toList();
    }
}
