package org.dailydispatch.draft;

import java.util.List;
import java.util.UUID;
import org.dailydispatch.checklist.Checklist;
import org.dailydispatch.checklist.Item;
import org.dailydispatch.inspection.Answer;
import org.dailydispatch.inspection.Complaint;
import org.dailydispatch.inspection.Filing;
import org.dailydispatch.inspection.Inspection;
import org.dailydispatch.inspection.InspectionRow;
import org.dailydispatch.inspection.PriceChange;
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
        Place place,
        List<Wording.Line> errors,
        String remark) {

    /**
     * One item.
     *
     * @param answer null where there is none
     * @param changes how prices differ from the reading before
     * @param wrong whether something about it keeps the form from being filed
     */
    record Line(Item item, @Nullable Answer answer, List<PriceChange> changes, boolean wrong) {
        public boolean gap() {
            return answer == null;
        }
    }

    /** Of every item that is to be asked after the answers of the filing. */
    static List<Line> lines(
            Checklist checklist, Filing filing, @Nullable Inspection before, List<Complaint> complaints) {
        return checklist.applying(filing.given()).stream()
                .map(item -> line(item, filing, before, complaints))
                .toList();
    }

    private static Line line(Item item, Filing filing, @Nullable Inspection before, List<Complaint> complaints) {
        Answer answer = filing.answers().stream()
                .filter(given -> given.item().equals(item.code()))
                .findFirst()
                .orElse(null);
        Answer earlier = before == null ? null : before.answer(item.code()).orElse(null);
        boolean wrong = complaints.stream().anyMatch(complaint -> item.code().equals(complaint.item()));
        return new Line(item, answer, PriceChange.of(item, answer, earlier), wrong);
    }

    static boolean needsAttention(Line line) {
        return line.wrong()
                || line.changes().stream().anyMatch(PriceChange::notable)
                || line.answer() == null
                || line.answer().failed();
    }
}
