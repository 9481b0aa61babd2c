package org.dailydispatch.photo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Photos as parts of a paper that is frozen: whoever put them there was allowed to see them, and whoever may read the paper
 * sees them with it, whatever became of their records since.
 */
@Component
public class PhotoPrints {

    private final PhotoRepository repository;
    private final PhotoStore store;

    PhotoPrints(PhotoRepository repository, PhotoStore store) {
        this.repository = repository;
        this.store = store;
    }

    /**
     * @param jpeg the picture as it is kept, without what a camera writes beside it
     * @param width in pixels
     * @param height in pixels
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Print(byte[] jpeg, int width, int height) {}

    /** A photo that is filed; empty where there is none, or where the store has lost it. */
    public Optional<Print> of(UUID id) {
        return repository
                .find(id)
                .filter(photo -> photo.state() == Photo.State.FILED)
                .flatMap(photo -> read(photo).map(jpeg -> new Print(jpeg, photo.width(), photo.height())));
    }

    private Optional<byte[]> read(Photo photo) {
        try {
            return store.read(PhotoFiles.full(photo.file()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
