package org.dailydispatch.photo;

import java.io.IOException;
import java.io.InputStream;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.dailydispatch.access.Actor;
import org.dailydispatch.audit.AuditTrail;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.refusal.NotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes photos in, one at a time: read to the end, looked at, written anew, stored, and only then entered in the table.
 * What goes wrong on the way leaves no row; a picture that was stored in vain is removed by the {@link PhotoSweeper}.
 */
@Service
public class PhotoIntake {

    /** So many pictures are decoded at the same time: each takes up to 100 MB for a moment. */
    private static final int AT_ONCE = 2;

    private static final int PATIENCE_SECONDS = 5;
    private static final int RANDOM_BYTES = 16;

    private final Semaphore places = new Semaphore(AT_ONCE);
    private final SecureRandom random = new SecureRandom();
    private final PhotoRepository repository;
    private final PhotoStore store;
    private final PhotoOwners owners;
    private final AuditTrail audit;
    private final ReportingClock clock;
    private final TransactionTemplate transaction;

    PhotoIntake(
            PhotoRepository repository,
            PhotoStore store,
            PhotoOwners owners,
            AuditTrail audit,
            ReportingClock clock,
            PlatformTransactionManager transactions) {
        this.repository = repository;
        this.store = store;
        this.owners = owners;
        this.audit = audit;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * A photo that was taken in.
     *
     * @param repeated whether it had been taken in before
     */
    public record Taken(Photo photo, boolean repeated) {}

    /**
     * Takes one photo in. May be called again with the same id: the same content gives the first answer, also when both
     * calls run at the same time.
     *
     * @throws NotFoundException where the actor may add nothing to the owner, or the id is somebody else's or dropped
     * @throws RefusedPhotoException with the reason; nothing is kept then
     * @throws IOException where the content breaks off, or the store fails
     */
    public Taken take(Actor actor, NewPhoto photo, InputStream content) throws IOException {
        if (!owners.of(photo.ownerKind()).accepts(actor, photo.ownerId())) {
            throw new NotFoundException(photo.ownerKind() + " " + photo.ownerId());
        }
        try (Upload upload = Upload.of(content)) {
            Optional<Photo> standing = repository.find(photo.id());
            return standing.isPresent() ? repeated(actor, photo, upload, standing.get()) : keep(actor, photo, upload);
        }
    }

    /**
     * Looks at a picture that belongs to no record, and writes it anew; keeps nothing.
     *
     * @throws RefusedPhotoException with the reason
     */
    public Picture clean(InputStream content) throws IOException {
        try (Upload upload = Upload.of(content)) {
            return picture(upload);
        }
    }

    /** Whether one of the photos was sent with this content; content that would be refused is none of them. */
    public boolean isAmong(Collection<Photo> photos, InputStream content) throws IOException {
        try (Upload upload = Upload.of(content)) {
            return photos.stream().anyMatch(photo -> photo.sha256().equals(upload.sha256()));
        } catch (RefusedPhotoException refused) {
            return false;
        }
    }

    private static Taken repeated(Actor actor, NewPhoto photo, Upload upload, Photo standing) {
        if (!standing.isBy(actor) || standing.dropped()) {
            throw new NotFoundException("photo " + photo.id());
        }
        boolean same = standing.sha256().equals(upload.sha256())
                && standing.ownerKind().equals(photo.ownerKind())
                && standing.ownerId().equals(photo.ownerId())
                && standing.slot().equals(photo.slot());
        if (!same) {
            throw new RefusedPhotoException(PhotoFault.TAKEN);
        }
        return new Taken(standing, true);
    }

    private Taken keep(Actor actor, NewPhoto photo, Upload upload) throws IOException {
        if (repository.countWaiting(photo) >= Photo.MOST) {
            // It may be one of those that wait: sent twice at once, the first has come in meanwhile.
            return repeated(actor, photo, upload, standing(photo));
        }
        Picture picture = picture(upload);
        String file = HexFormat.of().formatHex(randomBytes());
        store.write(PhotoFiles.full(file), picture.full());
        store.write(PhotoFiles.thumbnail(file), picture.thumbnail());
        if (enter(actor, photo, picture, upload.sha256(), file)) {
            return new Taken(repository.find(photo.id()).orElseThrow(), false);
        }
        store.delete(PhotoFiles.full(file));
        store.delete(PhotoFiles.thumbnail(file));
        return repeated(actor, photo, upload, standing(photo));
    }

    private Photo standing(NewPhoto photo) {
        return repository.find(photo.id()).orElseThrow(() -> new RefusedPhotoException(PhotoFault.FULL));
    }

    private byte[] randomBytes() {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return bytes;
    }

    private Picture picture(Upload upload) throws IOException {
        if (!admitted()) {
            throw new RefusedPhotoException(PhotoFault.BUSY);
        }
        try {
            return Pictures.of(upload.bytes());
        } finally {
            places.release();
        }
    }

    private boolean admitted() {
        try {
            return places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** @return false where another request was first with the id, or the slot is full */
    private boolean enter(Actor actor, NewPhoto photo, Picture picture, String sha256, String file) {
        UUID teamId = owners.of(photo.ownerKind()).team(actor, photo.ownerId());
        return Boolean.TRUE.equals(transaction.execute(status -> {
            boolean entered = false;
            // A place may be lost to another photo of the same slot; at most as often as there are places.
            for (int attempt = 0; attempt < Photo.MOST && !entered; attempt++) {
                entered = repository.insert(actor, teamId, photo, picture, sha256, file, clock.now());
                if (!entered && repository.find(photo.id()).isPresent()) {
                    return false;
                }
            }
            if (entered) {
                enterInTrail(actor, photo, sha256);
            }
            return entered;
        }));
    }

    private void enterInTrail(Actor actor, NewPhoto photo, String sha256) {
        String sender = photo.sender();
        if (sender == null) {
            audit.record(actor, "PHOTO_ADDED", "photo", photo.id(), facts(photo, sha256));
        } else {
            audit.recordWithoutActor(sender, "PHOTO_ADDED", "photo", photo.id(), facts(photo, sha256));
        }
    }

    private static Map<String, ?> facts(NewPhoto photo, String sha256) {
        return Map.of("of", photo.ownerKind() + " " + photo.ownerId(), "sha256", sha256);
    }
}
