package org.dailydispatch.stage;

import java.util.List;
import java.util.UUID;
import org.dailydispatch.attachment.ChosenPhoto;
import org.dailydispatch.day.ReportingDay;

/**
 * A photo attached to a stage report.
 *
 * @param day of its visit, or on which its problem was found
 */
public record DatedPhoto(ReportingDay day, ChosenPhoto photo) {

    static List<ChosenPhoto> photos(List<DatedPhoto> dated) {
        return dated.stream().map(DatedPhoto::photo).toList();
    }

    UUID id() {
        return photo.id();
    }
}
