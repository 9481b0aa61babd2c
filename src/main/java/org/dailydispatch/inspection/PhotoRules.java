package org.dailydispatch.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dailydispatch.checklist.Item;
import org.dailydispatch.photo.Photo;
import org.dailydispatch.photo.PhotoAlbum;

/** Which photos an answer may name, and when it must. */
final class PhotoRules {

    private static final String FIELD = "photos";

    private PhotoRules() {}

    /** @param arrived the author's photos of the inspection that the server has */
    static List<Complaint> complaints(Item item, Answer answer, PhotoAlbum arrived) {
        List<Complaint> found = new ArrayList<>();
        List<UUID> missing = answer.photos().stream()
                .filter(photo -> !arrived.has(item.code(), photo))
                .toList();
        if (!missing.isEmpty()) {
            found.add(about(item, "inspection.refused.photo.missing", missing.size()));
        }
        if (answer.photos().size() > Photo.MOST) {
            found.add(about(item, "inspection.refused.photo.many", Photo.MOST));
        }
        if (item.photoOnFailure() && answer.failed() && answer.photos().isEmpty()) {
            found.add(Complaint.about(item.code(), FIELD, "inspection.refused.photo.required"));
        }
        return found;
    }

    private static Complaint about(Item item, String key, int number) {
        return Complaint.about(item.code(), FIELD, key, Integer.toString(number));
    }
}
