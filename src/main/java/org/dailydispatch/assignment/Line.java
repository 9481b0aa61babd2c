package org.dailydispatch.assignment;

import java.util.UUID;
import org.dailydispatch.inspection.InspectionRow;
import org.dailydispatch.language.Name;
import org.dailydispatch.territory.SiteKind;
import org.jspecify.annotations.Nullable;

/**
 * One target on the leader's page of a day.
 *
 * @param kind the kind of the site; null for a township
 * @param detail where a site lies; null for a township
 * @param post what was decided; null where nothing was
 * @param done the visit of the day; null where there was none
 */
record Line(
        UUID id,
        @Nullable SiteKind kind,
        Name name,
        @Nullable Name detail,
        @Nullable Post post,
        @Nullable InspectionRow done) {

    public @Nullable Holder holder() {
        return post == null ? null : post.holder();
    }

    public boolean unassigned() {
        return holder() == null;
    }

    boolean isOf(Holder person) {
        return person.equals(holder());
    }

    public boolean byRota() {
        return post != null && post.origin() == Origin.ROTA;
    }

    /** The entry of the day that was shown; 0 where there is none. */
    public int version() {
        return post == null ? 0 : post.version();
    }

    /** What stands chosen: the id of a person, {@code NOBODY}, or {@code ROTA} where nothing was decided for the day. */
    public String chosen() {
        if (post == null || post.origin() == Origin.ROTA) {
            return Choice.Wish.ROTA.name();
        }
        Holder holder = post.holder();
        return holder == null ? Choice.Wish.NOBODY.name() : holder.id().toString();
    }
}
