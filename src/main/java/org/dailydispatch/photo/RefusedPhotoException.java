package org.dailydispatch.photo;

import java.io.Serial;
import org.dailydispatch.refusal.RefusedException;

/** A photo is not taken; nothing of it was kept. */
public class RefusedPhotoException extends RefusedException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final PhotoFault fault;

    RefusedPhotoException(PhotoFault fault) {
        super(fault.key(), arguments(fault));
        this.fault = fault;
    }

    public PhotoFault fault() {
        return fault;
    }

    /** What any of the messages may name. */
    private static Object[] arguments(PhotoFault fault) {
        return switch (fault) {
            case LARGE -> new Object[] {Integer.toString(Upload.MOST_MEGABYTES)};
            case PIXELS -> new Object[] {Integer.toString(Pictures.MOST_MEGAPIXELS)};
            case FULL -> new Object[] {Integer.toString(Photo.MOST)};
            default -> new Object[0];
        };
    }
}
