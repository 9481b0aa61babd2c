package org.dailydispatch.photo;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dailydispatch.refusal.NotFoundException;
import org.springframework.stereotype.Component;

/** The rooms whose records have photos, by kind. */
@Component
class PhotoOwners {

    private final Map<String, PhotoOwner> byKind;

    PhotoOwners(List<PhotoOwner> owners) {
        byKind = owners.stream().collect(Collectors.toUnmodifiableMap(PhotoOwner::kind, Function.identity()));
    }

    /** @throws NotFoundException for a kind of which there is no room */
    PhotoOwner of(String kind) {
        PhotoOwner owner = byKind.get(kind);
        if (owner == null) {
            throw new NotFoundException("photos of " + kind);
        }
        return owner;
    }
}
