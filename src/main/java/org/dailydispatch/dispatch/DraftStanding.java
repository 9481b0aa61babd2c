package org.dailydispatch.dispatch;

import java.time.Instant;
import java.util.List;
import org.dailydispatch.document.Change;
import org.dailydispatch.document.RecordChange;
import org.dailydispatch.document.Suggestion;
import org.dailydispatch.team.Team;

/**
 * How a draft compares with the records of this moment.
 *
 * @param team whose draft it is
 * @param fresh whether the draft says what the records say now
 * @param changes what changed since it was assembled, figure by figure; may be empty where only a text changed
 * @param records the same record by record
 * @param suggestions what the program proposes to recommend and is not yet in the text
 */
public record DraftStanding(
        Team team,
        Instant readAt,
        boolean fresh,
        List<Change> changes,
        List<RecordChange> records,
        List<Suggestion> suggestions) {

    public DraftStanding {
        changes = List.copyOf(changes);
        records = List.copyOf(records);
        suggestions = List.copyOf(suggestions);
    }
}
