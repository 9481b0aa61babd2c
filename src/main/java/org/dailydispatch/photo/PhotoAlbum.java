package org.dailydispatch.photo;

import java.util.List;
import java.util.UUID;

/** The photos of one record, in the order in which they are shown. */
public record PhotoAlbum(List<Photo> photos) {

    public static final PhotoAlbum EMPTY = new PhotoAlbum(List.of());

    public PhotoAlbum {
        photos = List.copyOf(photos);
    }

    /** Those of one slot. */
    public List<Photo> of(String slot) {
        return photos.stream().filter(photo -> photo.slot().equals(slot)).toList();
    }

    /** The ids of those of one slot that are filed. */
    public List<UUID> filed(String slot) {
        return filed(of(slot));
    }

    /** The ids of all that are filed. */
    public List<UUID> filed() {
        return filed(photos);
    }

    private static List<UUID> filed(List<Photo> some) {
        return some.stream()
                .filter(photo -> photo.state() == Photo.State.FILED)
                .map(Photo::id)
                .toList();
    }

    /** Whether the named photo belongs to the slot. */
    public boolean has(String slot, UUID id) {
        return of(slot).stream().anyMatch(photo -> photo.id().equals(id));
    }
}
