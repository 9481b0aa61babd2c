package org.dailydispatch.inspection;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.checklist.Given;
import org.dailydispatch.day.ReportingDay;

/**
 * A filed inspection with its answers.
 *
 * @param answers in the order of the checklist
 */
public record Inspection(InspectionRow row, UUID checklistVersionId, List<Answer> answers, String remark) {

    public Inspection {
        answers = List.copyOf(answers);
    }

    public UUID id() {
        return row.id();
    }

    public ReportingDay day() {
        return row.day();
    }

    public Mode mode() {
        return row.mode();
    }

    public String receipt() {
        return row.receipt();
    }

    /** 1 as filed, more after corrections. */
    public int revision() {
        return row.revision();
    }

    public Instant filedAt() {
        return row.filedAt();
    }

    /** The answers as far as other items may depend on them, by item. */
    Map<String, Given> given() {
        Map<String, Given> given = new HashMap<>();
        answers.forEach(answer -> given.put(answer.item(), answer.given()));
        return given;
    }

    public Optional<Answer> answer(String item) {
        return answers.stream().filter(answer -> answer.item().equals(item)).findFirst();
    }

    public List<Answer> failures() {
        return answers.stream().filter(Answer::failed).toList();
    }

    /** Whether the filing is about the same site with the same version of the checklist. */
    boolean isAbout(Filing filing) {
        return row.siteId().equals(filing.siteId()) && checklistVersionId.equals(filing.checklistVersionId());
    }

    public boolean isBy(Actor actor) {
        return row.authorId().equals(actor.id());
    }
}
