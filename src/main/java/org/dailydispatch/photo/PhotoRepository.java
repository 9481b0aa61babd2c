package org.dailydispatch.photo;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes the rows of photos. */
@Repository
class PhotoRepository {

    private static final String SELECT =
            "select p.*, coalesce(p.author_name, a.display_name) author from photo p join account a on a.id = p.author_id ";

    private final JdbcClient jdbc;

    PhotoRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes the first free place of the slot; what is filed holds none. Never looks first: who comes second for an id or a place, even in the same
     * instant, waits here for the first and then inserts nothing.
     *
     * @return false where the id is taken, or the place, or no place is free
     */
    boolean insert(Actor actor, UUID teamId, NewPhoto photo, Picture picture, String sha256, String file, Instant now) {
        Photo.Spot spot = photo.spot();
        return jdbc.sql("""
                        insert into photo (id, owner_kind, owner_id, slot, place, author_id, team_id, sha256,
                            content_type, size, width, height, latitude, longitude, created_at, state, file,
                            author_name)
                        select :id, :kind, :owner, :slot, free.place, :author, :team, :sha256, :type, :size, :width,
                            :height, cast(:latitude as double precision), cast(:longitude as double precision),
                            cast(:now as timestamptz), 'PENDING', :file, cast(:sender as varchar)
                        from (select min(number) place from generate_series(1, :most) number
                              where number not in (select place from photo where owner_kind = :kind
                                  and owner_id = :owner and slot = :slot and state = 'PENDING')) free
                        where free.place is not null
                        on conflict do nothing""")
                        .param("id", photo.id())
                        .param("kind", photo.ownerKind())
                        .param("owner", photo.ownerId())
                        .param("slot", photo.slot())
                        .param("most", Photo.MOST)
                        .param("author", actor.id())
                        .param("team", teamId)
                        .param("sha256", sha256)
                        .param("type", picture.sentAs().contentType())
                        .param("size", picture.full().length)
                        .param("width", picture.width())
                        .param("height", picture.height())
                        .param("latitude", spot == null ? null : spot.latitude(), Types.DOUBLE)
                        .param("longitude", spot == null ? null : spot.longitude(), Types.DOUBLE)
                        .param("now", Timestamp.from(now))
                        .param("file", file)
                        .param("sender", photo.sender(), Types.VARCHAR)
                        .update()
                == 1;
    }

    Optional<Photo> find(UUID id) {
        return jdbc.sql(SELECT + "where p.id = :id")
                .param("id", id)
                .query(PhotoRepository::photo)
                .optional();
    }

    /** Those that are not dropped, by slot and place. */
    List<Photo> of(String kind, UUID ownerId) {
        return jdbc.sql(SELECT + """
                        where p.owner_kind = :kind and p.owner_id = :owner and p.state <> 'DROPPED'
                        order by p.slot, p.place, p.id""")
                .param("kind", kind)
                .param("owner", ownerId)
                .query(PhotoRepository::photo)
                .list();
    }

    /** Those of several owners that are filed, by slot and place. */
    List<Photo> filedOf(String kind, Collection<UUID> ownerIds) {
        return jdbc.sql(SELECT + """
                        where p.owner_kind = :kind and p.owner_id in (:owners) and p.state = 'FILED'
                        order by p.owner_id, p.slot, p.place, p.id""")
                .param("kind", kind)
                .param("owners", ownerIds)
                .query(PhotoRepository::photo)
                .list();
    }

    /** How many wait in the slot to be filed. */
    int countWaiting(NewPhoto photo) {
        return jdbc.sql("""
                        select count(*) from photo where owner_kind = :kind and owner_id = :owner and slot = :slot
                            and state = 'PENDING'""")
                .param("kind", photo.ownerKind())
                .param("owner", photo.ownerId())
                .param("slot", photo.slot())
                .query(Integer.class)
                .single();
    }

    /** @return how many of them are the author's, belong to the owner and are not dropped: all these are filed now */
    int file(Actor author, String kind, UUID ownerId, Collection<UUID> ids) {
        return jdbc.sql("""
                        update photo set state = 'FILED' where owner_kind = :kind and owner_id = :owner
                            and author_id = :author and id in (:ids) and state <> 'DROPPED'""")
                .param("kind", kind)
                .param("owner", ownerId)
                .param("author", author.id())
                .param("ids", ids)
                .update();
    }

    /** @return false where it is no unfiled photo of the author */
    boolean drop(Actor author, UUID id) {
        return jdbc.sql(
                                "update photo set state = 'DROPPED' where id = :id and author_id = :author and state = 'PENDING'")
                        .param("id", id)
                        .param("author", author.id())
                        .update()
                == 1;
    }

    int abandon(Actor author, String kind, UUID ownerId) {
        return jdbc.sql("""
                        update photo set state = 'DROPPED' where owner_kind = :kind and owner_id = :owner
                            and author_id = :author and state = 'PENDING'""")
                .param("kind", kind)
                .param("owner", ownerId)
                .param("author", author.id())
                .update();
    }

    /** Photos that wait for something to be filed since before this moment. */
    List<Photo> waiting(Instant before, int limit) {
        return jdbc.sql(SELECT
                        + "where p.state = 'PENDING' and p.created_at < :before order by p.created_at limit :limit")
                .param("before", Timestamp.from(before))
                .param("limit", limit)
                .query(PhotoRepository::photo)
                .list();
    }

    void dropWaiting(Collection<UUID> ids) {
        jdbc.sql("update photo set state = 'DROPPED' where id in (:ids) and state = 'PENDING'")
                .param("ids", ids)
                .update();
    }

    /** @return the files of the rows that are no more */
    List<String> deleteDropped() {
        return jdbc.sql("delete from photo where state = 'DROPPED' returning file")
                .query(String.class)
                .list();
    }

    /** Which of these files have a row. */
    Set<String> known(Collection<String> files) {
        return files.isEmpty()
                ? Set.of()
                : new HashSet<>(jdbc.sql("select file from photo where file in (:files)")
                        .param("files", files)
                        .query(String.class)
                        .list());
    }

    private static Photo photo(ResultSet row, int number) throws SQLException {
        return new Photo(
                row.getObject("id", UUID.class),
                row.getString("owner_kind"),
                row.getObject("owner_id", UUID.class),
                row.getString("slot"),
                row.getObject("author_id", UUID.class),
                row.getObject("team_id", UUID.class),
                row.getString("author"),
                row.getString("sha256"),
                row.getString("content_type"),
                row.getInt("size"),
                row.getInt("width"),
                row.getInt("height"),
                spot(row),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                Photo.State.valueOf(row.getString("state")),
                row.getString("file"));
    }

    private static Photo.@Nullable Spot spot(ResultSet row) throws SQLException {
        Double latitude = row.getObject("latitude", Double.class);
        Double longitude = row.getObject("longitude", Double.class);
        return latitude == null || longitude == null ? null : new Photo.Spot(latitude, longitude);
    }
}
