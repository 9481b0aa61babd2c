package org.dailydispatch.signature;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.document.Identity;
import org.dailydispatch.document.IdentitySearch;
import org.dailydispatch.problem.PeopleNamed;
import org.springframework.stereotype.Component;

/** Looks for people in what a team is about to sign: numbers of any sort, and the names that the records know. */
@Component
public class Identities {

    private final PeopleNamed people;

    Identities(PeopleNamed people) {
        this.people = people;
    }

    /** What a leader has to look at, and what has been cleared of it. */
    public record Sorted(List<Identity> open, List<Cleared> cleared) {

        public Sorted {
            open = List.copyOf(open);
            cleared = List.copyOf(cleared);
        }
    }

    /**
     * One statement, however much is said.
     *
     * @param places what is said, by the place where it stands
     * @param cleared words that a leader has cleared, some of which may have gone since
     */
    public Sorted in(UUID teamId, Map<String, String> places, List<Cleared> cleared) {
        List<Identity> all = all(teamId, places);
        return new Sorted(
                all.stream()
                        .filter(found -> cleared.stream().noneMatch(each -> each.covers(found)))
                        .toList(),
                cleared.stream()
                        .filter(each -> all.stream().anyMatch(each::covers))
                        .toList());
    }

    private List<Identity> all(UUID teamId, Map<String, String> places) {
        String squeezed = IdentitySearch.squeezed(String.join("\n", places.values()));
        List<String> names = people.in(teamId, squeezed);
        return places.entrySet().stream()
                .flatMap(place -> IdentitySearch.in(place.getKey(), place.getValue(), names).stream())
                .toList();
    }
}
