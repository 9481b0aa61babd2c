package org.dailydispatch.photo;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is said about a photo when it is sent.
 *
 * @param id made by the client before the first attempt
 * @param ownerKind see {@link PhotoOwner#kind()}
 * @param slot the part of the owner that it shows
 * @param spot where it was taken; only if the author agreed to say so
 * @param sender who sends it, where that is not the owner of the author's account himself; else null
 */
public record NewPhoto(
        UUID id,
        String ownerKind,
        UUID ownerId,
        String slot,
        Photo.@Nullable Spot spot,
        @Nullable String sender) {

    public NewPhoto(UUID id, String ownerKind, UUID ownerId, String slot, Photo.@Nullable Spot spot) {
        this(id, ownerKind, ownerId, slot, spot, null);
    }

    NewPhoto under(UUID otherId) {
        return new NewPhoto(otherId, ownerKind, ownerId, slot, spot, sender);
    }
}
