package org.dailydispatch.problem;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dailydispatch.access.Actor;
import org.dailydispatch.photo.Photo;
import org.dailydispatch.photo.Photos;

/** The photos of what was found: of the item that failed, the quick note or the entry, as far as the reader may see them. */
final class FoundPhotos {

    private FoundPhotos() {}

    static List<Photo> of(Photos photos, Actor reader, Problem problem, List<TimelineEntry> timeline) {
        UUID note = problem.noteId();
        if (note != null) {
            return filed(photos.album(reader, Photo.OF_NOTE, note).photos());
        }
        UUID inspection = problem.inspectionId();
        String item = problem.itemCode();
        return inspection == null || item == null
                ? filed(ofEntry(photos, reader, problem, timeline))
                : filed(photos.album(reader, Photo.OF_INSPECTION, inspection).of(item));
    }

    private static List<Photo> ofEntry(Photos photos, Actor reader, Problem problem, List<TimelineEntry> timeline) {
        Set<UUID> sent = timeline.stream()
                .filter(entry -> entry.kind() == StepKind.FOUND)
                .flatMap(entry -> entry.photos().stream())
                .collect(Collectors.toSet());
        return photos.album(reader, Photo.OF_PROBLEM, problem.id()).photos().stream()
                .filter(photo -> sent.contains(photo.id()))
                .toList();
    }

    private static List<Photo> filed(List<Photo> some) {
        return some.stream().filter(photo -> photo.state() == Photo.State.FILED).toList();
    }
}
