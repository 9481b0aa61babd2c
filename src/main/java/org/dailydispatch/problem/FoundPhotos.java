package org.dailydispatch.problem;

import java.util.List;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.photo.Photo;
import org.dailydispatch.photo.Photos;

/** The photos of what was found: of the item that failed or of the quick note, as far as the reader may see them. */
final class FoundPhotos {

    private FoundPhotos() {}

    static List<Photo> of(Photos photos, Actor reader, Problem problem) {
        UUID note = problem.noteId();
        if (note != null) {
            return filed(photos.album(reader, Photo.OF_NOTE, note).photos());
        }
        UUID inspection = problem.inspectionId();
        String item = problem.itemCode();
        return inspection == null || item == null
                ? List.of()
                : filed(photos.album(reader, Photo.OF_INSPECTION, inspection).of(item));
    }

    private static List<Photo> filed(List<Photo> some) {
        return some.stream().filter(photo -> photo.state() == Photo.State.FILED).toList();
    }
}
