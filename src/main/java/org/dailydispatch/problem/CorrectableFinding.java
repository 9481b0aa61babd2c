package org.dailydispatch.problem;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;
import org.dailydispatch.checklist.Severity;
import org.jspecify.annotations.Nullable;

/** What was found, in the words that a correction of the inspection may change. */
@MappedSuperclass
abstract class CorrectableFinding extends StoredFinding {

    private String description;

    @Enumerated(EnumType.STRING)
    @Column(length = 12)
    private Severity severity;

    @SuppressWarnings("NullAway.Init")
    protected CorrectableFinding() {}

    CorrectableFinding(UUID id, NewProblem found, String number, @Nullable UUID predecessor) {
        super(id, found, number, predecessor);
        this.description = found.description();
        this.severity = found.severity();
    }

    /** Whether the words or the severity of the finding are others now. */
    final boolean readsOtherwise(NewProblem found) {
        return !description.equals(found.description()) || severity != found.severity();
    }

    final void correctTo(NewProblem found) {
        description = found.description();
        severity = found.severity();
    }

    final String description() {
        return description;
    }

    final Severity severity() {
        return severity;
    }
}
