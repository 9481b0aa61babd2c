package org.dailydispatch.outside;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.dailydispatch.photo.Photo;
import org.dailydispatch.problem.OutsideProblem;
import org.dailydispatch.problem.OutsideProblem.Said;
import org.jspecify.annotations.Nullable;

/**
 * What somebody comes to who opens an address.
 *
 * @param link null where the address is of none
 * @param problem null where there is no link
 */
record Visit(@Nullable OutsideLink link, @Nullable OutsideProblem problem, LinkState state) {

    static final Visit NOWHERE = new Visit(null, null, LinkState.UNKNOWN);

    /** What has happened after so many entries. */
    List<Said> newsAfter(int seen) {
        List<Said> all = problem == null ? List.of() : problem.news();
        return all.subList(Math.min(Math.max(seen, 0), all.size()), all.size());
    }

    /** A photo that the page shows, or of those that wait to be sent with the answer. */
    Optional<Photo> photo(UUID id, List<Photo> waiting) {
        OutsideProblem shown = problem;
        if (shown == null || !state.showsProblem()) {
            return Optional.empty();
        }
        return Stream.of(shown.found().stream(), of(shown.returned()), of(shown.answer()), waiting.stream())
                .flatMap(photos -> photos)
                .filter(photo -> photo.id().equals(id))
                .findFirst();
    }

    private static Stream<Photo> of(@Nullable Said said) {
        return said == null ? Stream.of() : said.photos().stream();
    }
}
