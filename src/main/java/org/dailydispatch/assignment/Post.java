package org.dailydispatch.assignment;

import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.language.Name;
import org.dailydispatch.territory.SiteKind;
import org.jspecify.annotations.Nullable;

/**
 * A site or township that was thought of for a day.
 *
 * @param targetId the site or the township
 * @param kind the kind of the site; null for a township
 * @param township the township, or the one in which the site lies
 * @param holder who visits it; null where everybody of the team may
 * @param formerly to whom it was assigned, where that person no longer works in the team; else null
 * @param reason why it was assigned otherwise; empty where nothing was said
 * @param version of the day's entry; 0 where it comes from the rota
 */
public record Post(
        UUID targetId,
        @Nullable SiteKind kind,
        Name name,
        Name township,
        @Nullable Holder holder,
        @Nullable String formerly,
        Origin origin,
        String reason,
        int version) {

    public boolean isOf(Actor actor) {
        return holder != null && holder.id().equals(actor.id());
    }

    public boolean isSite() {
        return kind != null;
    }
}
