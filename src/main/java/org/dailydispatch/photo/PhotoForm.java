package org.dailydispatch.photo;

import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.dailydispatch.refusal.NotFoundException;
import org.jspecify.annotations.Nullable;

/** What the address of a photo says about it; the body is the file alone. */
class PhotoForm {

    private static final Pattern SLOT = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final double POLE = 90;
    private static final double DATE_LINE = 180;

    @Nullable
    String owner;

    @Nullable
    UUID of;

    @Nullable
    String slot;

    @Nullable
    Double latitude;

    @Nullable
    Double longitude;

    /** @throws NotFoundException where it does not say what the photo belongs to */
    NewPhoto photo(UUID id) {
        if (slot == null || !SLOT.matcher(slot).matches()) {
            throw new NotFoundException("slot of photo " + id);
        }
        return new NewPhoto(id, ownerKind(), ownerId(), Objects.requireNonNull(slot), spot());
    }

    String ownerKind() {
        if (owner == null) {
            throw new NotFoundException("owner of a photo");
        }
        return Objects.requireNonNull(owner);
    }

    UUID ownerId() {
        if (of == null) {
            throw new NotFoundException("owner of a photo");
        }
        return Objects.requireNonNull(of);
    }

    /** Null unless both are given and lie on the earth: a photo is never refused for its position. */
    private Photo.@Nullable Spot spot() {
        Double north = latitude;
        Double east = longitude;
        if (north == null || east == null) {
            return null;
        }
        boolean real = Math.abs(north) <= POLE && Math.abs(east) <= DATE_LINE;
        return real ? new Photo.Spot(north, east) : null;
    }
}
