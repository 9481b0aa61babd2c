package org.dailydispatch.draft;

import java.util.List;
import java.util.UUID;
import org.dailydispatch.checklist.Checklist;
import org.dailydispatch.checklist.Item;
import org.dailydispatch.inspection.Answer;
import org.dailydispatch.inspection.Complaint;
import org.dailydispatch.inspection.Filing;
import org.dailydispatch.inspection.InspectionRow;
import org.dailydispatch.territory.Site;
import org.jspecify.annotations.Nullable;

/**
 * What the inspector looks through before filing: gaps and failures first, then the rest.
 *
 * @param mark changes with every saving of the draft
 * @param dayClosed whether the form belongs to another day than today
 */
record CheckPage(
        UUID id,
        Site site,
        Checklist checklist,
        String mark,
        boolean correction,
        boolean dayClosed,
        List<Line> attention,
        List<Line> rest,
        List<InspectionRow> others,
        List<Wording.Line> errors,
        String remark) {

    /**
     * One item.
     *
     * @param answer null where there is none
     * @param wrong whether something about it keeps the form from being filed
     */
    record Line(Item item, @Nullable Answer answer, boolean wrong) {
        public boolean gap() {
            return answer == null;
        }
    }

    static List<Line> lines(Checklist checklist, Filing filing, List<Complaint> complaints) {
        return checklist.items().stream()
                .map(item -> new Line(
                        item,
                        filing.answers().stream()
                                .filter(answer -> answer.item().equals(item.code()))
                                .findFirst()
                                .orElse(null),
                        complaints.stream().anyMatch(complaint -> item.code().equals(complaint.item()))))
                .toList();
    }

    static boolean needsAttention(Line line) {
        return line.wrong() || line.answer() == null || line.answer().failed();
    }
}
