package org.dailydispatch.stage;

import java.time.Instant;
import java.util.List;
import org.dailydispatch.document.Change;
import org.dailydispatch.document.RecordChange;

/**
 * How a draft compares with the records of this moment.
 *
 * @param fresh whether the draft says what the records say now
 * @param changes what changed since it was assembled, figure by figure; may be empty where only a text changed
 * @param records the same record by record
 */
public record StageStanding(Instant readAt, boolean fresh, List<Change> changes, List<RecordChange> records) {

    public StageStanding {
        changes = List.copyOf(changes);
        records = List.copyOf(records);
    }
}
