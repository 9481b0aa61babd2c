package org.dailydispatch.inspection;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.dailydispatch.checklist.Checklist;
import org.dailydispatch.checklist.Item;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.problem.NewProblem;
import org.dailydispatch.problem.Source;

/** Turns the failures of an inspection into the problems that they open. */
record Findings(
        UUID inspectionId,
        UUID teamId,
        UUID townshipId,
        UUID siteId,
        Mode mode,
        ReportingDay day,
        Instant foundAt,
        Instant seenAt,
        Predicate<Failure> gaveWay,
        UUID foundBy,
        Checklist checklist) {

    /** The checklist of 台账核实. */
    private static final String LEDGER = "LEDGER";

    /**
     * @param seenAt when the inspector was there, as far as it is known: a filing may have waited for a network
     * @param gaveWay whether the deadline that was chosen had passed when the filing came, so that a later one counts
     */
    static Findings of(Inspection inspection, Checklist checklist, Instant seenAt, Predicate<Failure> gaveWay) {
        InspectionRow row = inspection.row();
        return new Findings(
                row.id(),
                row.teamId(),
                row.townshipId(),
                row.siteId(),
                row.mode(),
                row.day(),
                row.filedAt(),
                seenAt,
                gaveWay,
                row.authorId(),
                checklist);
    }

    List<NewProblem> problems(List<Answer> answers) {
        return answers.stream().filter(Answer::failed).map(this::problem).toList();
    }

    private NewProblem problem(Answer answer) {
        Item item = checklist.item(answer.item()).orElseThrow();
        Failure failure = Objects.requireNonNull(answer.failure());
        return new NewProblem(
                        teamId,
                        townshipId,
                        siteId,
                        inspectionId,
                        item.code(),
                        source(),
                        item.category(),
                        failure.description(),
                        Objects.requireNonNull(failure.severity()),
                        day,
                        foundAt,
                        foundBy,
                        Objects.requireNonNull(failure.dueAt()),
                        failure.unit())
                .seen(seenAt, gaveWay.test(failure));
    }

    private Source source() {
        if (mode == Mode.COVERT) {
            return Source.COVERT;
        }
        return checklist.code().equals(LEDGER) ? Source.LEDGER : Source.OPEN;
    }
}
