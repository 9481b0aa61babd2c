package org.dailydispatch.demonstration;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.dailydispatch.checklist.Category;
import org.dailydispatch.checklist.Checklist;
import org.dailydispatch.inspection.Answer;
import org.dailydispatch.inspection.Failure;

/** A problem in the making: the visit, its failed answer, and what lies behind it. */
record Found(Visit visit, Answer answer, Finding finding, Checklist checklist) {

    UUID id() {
        return SeedIds.of(visit.knownAt(), "problem " + visit.id() + " " + answer.item());
    }

    Failure failure() {
        return Objects.requireNonNull(answer.failure());
    }

    Instant dueAt() {
        return Objects.requireNonNull(failure().dueAt());
    }

    Category category() {
        return checklist.item(answer.item()).orElseThrow().category();
    }

    Chance chance() {
        return Chance.of("problem " + visit.id() + " " + answer.item());
    }
}
