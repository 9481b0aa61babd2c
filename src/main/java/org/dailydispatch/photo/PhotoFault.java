package org.dailydispatch.photo;

import org.springframework.http.HttpStatus;

/** Why a photo is refused. The words are in the bundle under {@code photo.refused.} and the name. */
public enum PhotoFault {
    /** Nothing was sent. */
    EMPTY(HttpStatus.UNPROCESSABLE_CONTENT),
    /** No picture at all, or of a kind that is not taken. */
    TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    HEIC(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    WEBP(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    /** Too many bytes. */
    LARGE(HttpStatus.CONTENT_TOO_LARGE),
    /** Too many pixels. */
    PIXELS(HttpStatus.UNPROCESSABLE_CONTENT),
    /** Damaged or cut off. */
    BROKEN(HttpStatus.UNPROCESSABLE_CONTENT),
    /** Something else besides a picture is in the file. */
    DISGUISED(HttpStatus.UNPROCESSABLE_CONTENT),
    /** Six photos of the slot wait to be filed, or its answer names six. */
    FULL(HttpStatus.CONFLICT),
    /** The id is taken by another content. */
    TAKEN(HttpStatus.CONFLICT),
    /** It is part of what was filed. */
    FILED(HttpStatus.CONFLICT),
    /** Too many pictures are being worked on; may be tried again. */
    BUSY(HttpStatus.SERVICE_UNAVAILABLE);

    private final HttpStatus status;

    PhotoFault(HttpStatus status) {
        this.status = status;
    }

    HttpStatus status() {
        return status;
    }

    /** The key of the message. */
    public String key() {
        return "photo.refused." + name();
    }
}
