package org.dailydispatch.photo;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dailydispatch.access.Actor;
import org.dailydispatch.audit.AuditTrail;
import org.dailydispatch.refusal.NotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to the photos that are kept: who sees which, and what becomes of them. */
@Service
@Transactional
public class Photos {

    private final PhotoRepository repository;
    private final PhotoOwners owners;
    private final AuditTrail audit;

    Photos(PhotoRepository repository, PhotoOwners owners, AuditTrail audit) {
        this.repository = repository;
        this.owners = owners;
        this.audit = audit;
    }

    /**
     * A photo that the actor may see: his own until it is filed, then whoever may see what it was filed with, as long as
     * that names it; afterwards its author, the leader, and whoever may read what named it earlier.
     *
     * @throws NotFoundException where there is none for the actor
     */
    @Transactional(readOnly = true)
    public Photo photo(Actor actor, UUID id) {
        return repository
                .find(id)
                .filter(photo -> visible(actor, photo))
                .orElseThrow(() -> new NotFoundException("photo " + id));
    }

    private boolean visible(Actor actor, Photo photo) {
        return switch (photo.state()) {
            case PENDING -> photo.isBy(actor);
            case FILED -> filedVisible(actor, photo);
            case DROPPED -> false;
        };
    }

    private boolean filedVisible(Actor actor, Photo photo) {
        PhotoOwner owner = owners.of(photo.ownerKind());
        return owner.shows(actor, photo.ownerId())
                && (photo.isByOrLedBy(actor)
                        || !owner.named(photo.ownerId(), Set.of(photo.id())).isEmpty()
                        || owner.recalls(actor, photo.ownerId(), photo.id()));
    }

    /** The photos that a record names as it stands, by slot; none where the actor may not see the record. */
    @Transactional(readOnly = true)
    public PhotoAlbum album(Actor actor, String kind, UUID ownerId) {
        List<Photo> all = repository.of(kind, ownerId);
        Set<UUID> filed = Set.copyOf(new PhotoAlbum(all).filed());
        if (filed.isEmpty() || !owners.of(kind).shows(actor, ownerId)) {
            return PhotoAlbum.EMPTY;
        }
        Set<UUID> named = owners.of(kind).named(ownerId, filed);
        return new PhotoAlbum(
                all.stream().filter(photo -> named.contains(photo.id())).toList());
    }

    /**
     * The filed photos that these records name as they stand, by the record; of those that the actor may not see or to which
     * something covert led, and of those without photos, none.
     */
    @Transactional(readOnly = true)
    public Map<UUID, List<Photo>> openly(Actor actor, String kind, Collection<UUID> ownerIds) {
        if (ownerIds.isEmpty()) {
            return Map.of();
        }
        Map<UUID, List<Photo>> all = repository.filedOf(kind, ownerIds).stream()
                .collect(Collectors.groupingBy(Photo::ownerId, LinkedHashMap::new, Collectors.toList()));
        PhotoOwner owner = owners.of(kind);
        all.keySet().removeIf(id -> !owner.showsOpenly(actor, id));
        all.replaceAll((id, photos) -> {
            Set<UUID> named = owner.named(id, photos.stream().map(Photo::id).collect(Collectors.toSet()));
            return photos.stream().filter(photo -> named.contains(photo.id())).toList();
        });
        return all;
    }

    /** The actor's own photos of a record that is or may be written by him, filed or not; one statement. */
    @Transactional(readOnly = true)
    public PhotoAlbum own(Actor actor, String kind, UUID ownerId) {
        return new PhotoAlbum(repository.of(kind, ownerId).stream()
                .filter(photo -> photo.isBy(actor))
                .toList());
    }

    /**
     * Makes photos part of what is filed in the same transaction. Of several at the same time with a taking back, one
     * wins.
     *
     * @throws NotFoundException where one of them is not the author's, not of this record, or was taken back
     */
    public void file(Actor author, String kind, UUID ownerId, Collection<UUID> ids) {
        if (!ids.isEmpty() && repository.file(author, kind, ownerId, ids) != ids.size()) {
            throw new NotFoundException("a photo of " + kind + " " + ownerId);
        }
    }

    /**
     * Takes a photo back that is not filed yet; taking it back again does nothing.
     *
     * @throws NotFoundException where it is not the actor's
     * @throws RefusedPhotoException where it is filed
     */
    public void drop(Actor actor, UUID id) {
        if (repository.drop(actor, id)) {
            audit.record(actor, "PHOTO_TAKEN_BACK", "photo", id, Map.of());
            return;
        }
        Photo standing = repository
                .find(id)
                .filter(photo -> photo.isBy(actor))
                .orElseThrow(() -> new NotFoundException("photo " + id));
        if (!standing.dropped()) {
            throw new RefusedPhotoException(PhotoFault.FILED);
        }
    }

    /**
     * Takes photos back that somebody without an account sent and has not filed; of others nothing happens.
     *
     * @param author the account that answers for him
     */
    public void drop(Actor author, String sender, Collection<UUID> ids) {
        for (UUID id : ids) {
            if (repository.drop(author, id)) {
                audit.recordWithoutActor(sender, "PHOTO_TAKEN_BACK", "photo", id, Map.of());
            }
        }
    }

    /** Takes back whatever of the record is not filed: its form was thrown away. */
    public void abandon(Actor author, String kind, UUID ownerId) {
        int dropped = repository.abandon(author, kind, ownerId);
        if (dropped > 0) {
            audit.record(author, "PHOTOS_ABANDONED", kind, ownerId, Map.of("photos", dropped));
        }
    }
}
