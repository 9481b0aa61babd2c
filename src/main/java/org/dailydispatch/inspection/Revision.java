package org.dailydispatch.inspection;

import java.time.Instant;
import java.util.List;

/** What an inspection said from one correction to the next; number 1 is what was filed first. */
public record Revision(int number, Instant at, List<Answer> answers, String remark) {

    public Revision {
        answers = List.copyOf(answers);
    }
}
