package org.dailydispatch.draft;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dailydispatch.checklist.Checklist;
import org.dailydispatch.inspection.InspectionRow;
import org.dailydispatch.inspection.Mode;
import org.dailydispatch.language.Name;
import org.dailydispatch.territory.Site;
import org.jspecify.annotations.Nullable;

/**
 * The form of one inspection.
 *
 * @param revision the revision that a correction starts from; null for a new inspection
 * @param savedAt when the draft was kept; null where nothing is kept yet
 * @param others inspections of the same site on the same day
 * @param errors everything that is wrong; empty until it was asked for
 */
record FormPage(
        UUID id,
        Site site,
        Name township,
        Checklist checklist,
        Mode mode,
        String day,
        Instant startedAt,
        @Nullable String revision,
        @Nullable String remark,
        @Nullable String remarkError,
        List<FormSection> sections,
        @Nullable Instant savedAt,
        List<InspectionRow> others,
        List<Wording.Line> errors) {

    /** Items under one heading. */
    record FormSection(Name name, List<FormItem> items) {
        public long answered() {
            return items.stream().filter(FormItem::answered).count();
        }
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

    public long answered() {
        return items().stream().filter(FormItem::answered).count();
    }

    public long failed() {
        return items().stream().filter(item -> item.is("FAIL")).count();
    }

    /** The code of the first item without an answer; null where there is none. */
    public @Nullable FormItem nextOpen() {
        return items().stream().filter(item -> !item.answered()).findFirst().orElse(null);
    }
}
