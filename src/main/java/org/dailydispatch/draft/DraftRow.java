package org.dailydispatch.draft;

import java.time.Instant;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.language.Name;

/**
 * A draft as a row of a list.
 *
 * @param id the id of the inspection that it will be, or is
 * @param answered items answered so far
 * @param items items of the checklist
 * @param checklist the name of the list
 * @param correction whether the inspection is filed and this corrects it
 */
public record DraftRow(
        UUID id,
        UUID siteId,
        Name site,
        ReportingDay day,
        int answered,
        int failed,
        int items,
        boolean correction,
        Instant savedAt,
        Name checklist) {}
