package org.dailydispatch.photo;

import java.util.UUID;
import org.dailydispatch.day.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Where photos of a form belong.
 *
 * @param ownerKind see {@link PhotoOwner#kind()}
 * @param slot the part of the owner that they show
 * @param sender who sends them, where that is not the owner of the author's account himself; else null
 */
public record PhotoPlace(String ownerKind, UUID ownerId, String slot, @Nullable String sender) {

    /** One more photo there, under an id of its own. */
    NewPhoto another() {
        return new NewPhoto(Ids.next(), ownerKind, ownerId, slot, null, sender);
    }
}
