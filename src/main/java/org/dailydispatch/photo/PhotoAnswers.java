package org.dailydispatch.photo;

import java.io.IOException;
import org.dailydispatch.refusal.NotFoundException;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The pictures themselves, as a browser gets them; whoever asks has looked whether the reader may see them. */
@Component
public class PhotoAnswers {

    /** Whatever the bytes were, a browser would run nothing of them and ask nothing of anybody. */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; sandbox";

    private final PhotoStore store;

    PhotoAnswers(PhotoStore store) {
        this.store = store;
    }

    public ResponseEntity<byte[]> full(Photo photo, CacheControl kept) throws IOException {
        return picture(photo, PhotoFiles.full(photo.file()), "photo-" + photo.id() + ".jpg", kept);
    }

    public ResponseEntity<byte[]> thumbnail(Photo photo, CacheControl kept) throws IOException {
        return picture(photo, PhotoFiles.thumbnail(photo.file()), "photo-" + photo.id() + "-small.jpg", kept);
    }

    private ResponseEntity<byte[]> picture(Photo photo, String name, String fileName, CacheControl kept)
            throws IOException {
        byte[] content = store.read(name).orElseThrow(() -> new NotFoundException("file of photo " + photo.id()));
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(kept)
                .eTag(photo.sha256())
                .header("Content-Security-Policy", CONTENT_SECURITY_POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(fileName)
                                .build()
                                .toString())
                .body(content);
    }
}
