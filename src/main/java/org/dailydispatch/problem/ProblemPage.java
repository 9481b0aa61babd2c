package org.dailydispatch.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some rows of a list.
 *
 * @param next where the rows after these begin; null where these are the last
 */
record ProblemPage(List<Listed> rows, @Nullable PageMark next) {

    static final ProblemPage EMPTY = new ProblemPage(List.of(), null);

    ProblemPage {
        rows = List.copyOf(rows);
    }
}
