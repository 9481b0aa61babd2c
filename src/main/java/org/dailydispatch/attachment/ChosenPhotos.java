package org.dailydispatch.attachment;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.dailydispatch.refusal.RefusedException;

/** The rules of choosing. */
public final class ChosenPhotos {

    /** At most so many photos are attached. */
    public static final int MOST = 12;

    /** Why a choice is refused that names what may not be attached any more. */
    public static final String GONE = "attachment.gone";

    private ChosenPhotos() {}

    /**
     * What was ticked, in the order in which it is offered.
     *
     * @param id of what is offered
     * @throws RefusedException {@code attachment.many} (how many, the limit), {@code attachment.gone} where one is not offered
     *     any more
     */
    public static <T> List<T> among(List<T> offered, Function<T, UUID> id, Collection<UUID> ticked) {
        if (ticked.size() > MOST) {
            throw new RefusedException("attachment.many", ticked.size(), MOST);
        }
        List<T> chosen = offered.stream()
                .filter(photo -> ticked.contains(id.apply(photo)))
                .toList();
        if (chosen.size() != ticked.size()) {
            throw new RefusedException(GONE);
        }
        return chosen;
    }
}
