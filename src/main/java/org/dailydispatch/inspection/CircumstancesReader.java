package org.dailydispatch.inspection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.territory.Coordinates;
import org.dailydispatch.territory.Distance;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads where and when inspections were filed, for their author and the team's leader. No other statement names these
 * columns, so that no list, file or figure can carry them to anybody else. When something was seen is worked out from them
 * for one purpose: whether it is the recurrence of a problem that was closed before.
 */
@Repository
class CircumstancesReader {

    private final JdbcClient jdbc;
    private final ReportingClock clock;

    CircumstancesReader(JdbcClient jdbc, ReportingClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Empty where the inspection is neither the actor's nor, for a leader, the team's. */
    Optional<Circumstances> of(Actor actor, UUID id) {
        return jdbc.sql("""
                        select i.latitude, i.longitude, i.accuracy_m, i.device_time, i.device_skew_s,
                               s.latitude as site_latitude, s.longitude as site_longitude
                        from inspection i join site s on s.id = i.site_id
                        where i.id = :id and (i.author_id = :actor or i.team_id = cast(:ledTeam as uuid))""")
                .param("id", id)
                .param("actor", actor.id())
                .param("ledTeam", actor.is(Role.LEADER) ? actor.team() : null)
                .query(CircumstancesReader::circumstances)
                .optional();
    }

    /**
     * When the inspector handed it in: what is filed on a device may wait for a network. The device's claim counts by its
     * distance to its own clock, and never for a time before the form was begun, before the day or after the arrival.
     */
    Instant seenAt(InspectionRow row) {
        Instant claimed = jdbc.sql(
                        "select device_time - make_interval(secs => device_skew_s) from inspection where id = :id")
                .param("id", row.id())
                .query((found, number) -> Optional.ofNullable(found.getObject(1, OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant)
                .orElse(row.filedAt());
        return Stream.of(claimed, row.startedAt(), clock.at(row.day(), LocalTime.MIN))
                .max(Comparator.naturalOrder())
                .filter(seen -> seen.isBefore(row.filedAt()))
                .orElse(row.filedAt());
    }

    /** Those of the leader's inspections whose device's clock was remarkably wrong. */
    Set<UUID> skewed(Actor leader, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        return jdbc
                .sql("select id from inspection where id in (:ids) and team_id = :team and abs(device_skew_s) > :least")
                .param("ids", ids)
                .param("team", leader.team())
                .param("least", Skew.UNREMARKABLE.toSeconds())
                .query(UUID.class)
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Circumstances circumstances(ResultSet row, int number) throws SQLException {
        Coordinates at = coordinates(row, "latitude", "longitude");
        Coordinates site = coordinates(row, "site_latitude", "site_longitude");
        Distance distance = at == null || site == null ? null : at.to(site);
        OffsetDateTime device = row.getObject("device_time", OffsetDateTime.class);
        Integer skew = row.getObject("device_skew_s", Integer.class);
        return new Circumstances(
                at == null ? null : new Position(at, row.getObject("accuracy_m", Integer.class)),
                distance,
                device == null ? null : device.toInstant(),
                skew == null ? null : new Skew(Duration.ofSeconds(skew)));
    }

    private static @Nullable Coordinates coordinates(ResultSet row, String latitude, String longitude)
            throws SQLException {
        Double north = row.getObject(latitude, Double.class);
        Double east = row.getObject(longitude, Double.class);
        return north == null || east == null ? null : new Coordinates(north, east);
    }
}
