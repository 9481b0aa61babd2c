package org.dailydispatch.dispatch;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.dailydispatch.document.ProblemLine;
import org.dailydispatch.document.Section;
import org.dailydispatch.document.TownshipLine;
import org.dailydispatch.refusal.NotFoundException;
import org.jspecify.annotations.Nullable;

/**
 * The part of a published dispatch that a liaison or a department reads. What it does not name stays with the server.
 *
 * @param sections sections without a way to the rows behind their figures; none for a liaison
 * @param township a liaison's own township; null for a department
 * @param problems the township's lines of the table of problems; none for a department
 */
public record DispatchExtract(
        Dispatch dispatch, List<Section> sections, @Nullable TownshipLine township, List<ProblemLine> problems) {

    private static final List<String> FOR_DEPARTMENTS = List.of("general", "resumption");

    public DispatchExtract {
        sections = List.copyOf(sections);
        problems = List.copyOf(problems);
    }

    /** @throws NotFoundException where the dispatch says nothing about the township */
    static DispatchExtract forTownship(Dispatch dispatch, UUID townshipId) {
        TownshipLine line = dispatch.content()
                .township(townshipId)
                .orElseThrow(() -> new NotFoundException("township " + townshipId + " in a dispatch"));
        return new DispatchExtract(dispatch, List.of(), line, dispatch.content().problemsOf(townshipId));
    }

    static DispatchExtract forDepartment(Dispatch dispatch) {
        Stream<Optional<Section>> sections =
                FOR_DEPARTMENTS.stream().map(key -> dispatch.content().section(key));
        return new DispatchExtract(dispatch, sections.flatMap(Optional::stream).toList(), null, List.of());
    }
}
