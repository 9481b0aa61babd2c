package org.dailydispatch.draft;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dailydispatch.checklist.Checklist;
import org.dailydispatch.checklist.Offer;
import org.dailydispatch.day.Ids;
import org.dailydispatch.inspection.InspectionRow;
import org.dailydispatch.inspection.Mode;
import org.dailydispatch.language.Name;
import org.dailydispatch.territory.Site;
import org.jspecify.annotations.Nullable;

/**
 * The form of one inspection.
 *
 * @param lists what else can be filled in at the site
 * @param mark of the draft that is shown; empty where nothing is kept yet
 * @param revision the revision that a correction starts from; null for a new inspection
 * @param savedAt when the draft was kept; null where nothing is kept yet
 * @param place where the inspector says to be, beside where the site lies
 * @param others inspections of the same site on the same day
 * @param errors everything that is wrong; empty until it was asked for
 */
record FormPage(
        UUID id,
        Site site,
        Name township,
        Checklist checklist,
        List<Offer> lists,
        Mode mode,
        String day,
        Instant startedAt,
        String mark,
        @Nullable String revision,
        @Nullable String remark,
        @Nullable String remarkError,
        List<FormSection> sections,
        @Nullable Instant savedAt,
        List<InspectionRow> others,
        Place place,
        List<Wording.Line> errors) {

    /** Items under one heading. */
    record FormSection(Name name, List<FormItem> items) {
        /** The items that are to be asked after what is answered so far. */
        public List<FormItem> asked() {
            return items.stream().filter(FormItem::applies).toList();
        }

        public long answered() {
            return asked().stream().filter(FormItem::answered).count();
        }
    }

    /** Another one for each rendering: two tabs are told from one that saves twice. */
    public UUID token() {
        return Ids.next();
    }

    public boolean correction() {
        return revision != null && !revision.isBlank();
    }

    public boolean covert() {
        return mode == Mode.COVERT;
    }

    public List<FormItem> items() {
        return sections.stream().flatMap(section -> section.items().stream()).toList();
    }

    public List<FormItem> asked() {
        return items().stream().filter(FormItem::applies).toList();
    }

    public long answered() {
        return asked().stream().filter(FormItem::answered).count();
    }

    public long failed() {
        return asked().stream().filter(item -> item.is("FAIL")).count();
    }

    /** The code of the first item without an answer; null where there is none. */
    public @Nullable FormItem nextOpen() {
        return asked().stream().filter(item -> !item.answered()).findFirst().orElse(null);
    }
}
