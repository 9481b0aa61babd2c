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
 */
public record NewPhoto(UUID id, String ownerKind, UUID ownerId, String slot, Photo.@Nullable Spot spot) {}
