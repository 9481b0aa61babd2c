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
 * @param adopted those that are in the text
 */
public record DraftStanding(
        Team team,
        Instant readAt,
        boolean fresh,
        List<Change> changes,
        List<RecordChange> records,
        List<Suggestion> suggestions,
        List<AdoptedStanding> adopted) {

    public DraftStanding {
        changes = List.copyOf(changes);
        records = List.copyOf(records);
        suggestions = List.copyOf(suggestions);
        adopted = List.copyOf(adopted);
    }

    /** The sentences that the records do not bear out any more and that nobody has decided about. */
    public List<String> openSentences() {
        return adopted.stream()
                .filter(AdoptedStanding::open)
                .map(each -> each.adopted().sentence())
                .toList();
    }
}
