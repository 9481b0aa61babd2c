package org.dailydispatch.territory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.language.Name;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the venues that were added on the spot. Every write names the state that it starts from. */
@Repository
class ProposalRepository {

    /** Behind everything that an administrator has put in order; the same for all, so that no place is missing. */
    private static final int LAST = 100_000;

    private static final String SELECT = """
            select s.*, t.name_zh as township_zh, t.name_en as township_en, a.display_name,
                   m.name_zh as into_zh, m.name_en as into_en
            from site s join township t on t.id = s.township_id join account a on a.id = s.proposed_by
            left join site m on m.id = s.merged_into
            """;

    private static final String SETTLE = """
            update site set state = :state, settled_by = :leader, settled_at = :now, version = version + 1%s
            where id = :id and version = :version and state = 'PROPOSED' and proposed_team = :team""";

    private final JdbcClient jdbc;

    ProposalRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false where the id is taken, or the township is none of the team's county today */
    boolean insert(
            Actor author, UUID id, NewVenue venue, String code, boolean covert, Instant now, ReportingDay today) {
        return described(jdbc.sql("""
                                insert into site (id, county_id, township_id, kind, code, name_zh, name_en, short_zh,
                                    short_en, position, latitude, longitude, state, proposed_by, proposed_team,
                                    proposed_at, proposed_covertly, proposed_kind, version)
                                select :id, t.county_id, t.id, :kind, :code, :nameZh, :nameEn, :shortZh,
                                    :shortEn, :position, :latitude, :longitude, 'PROPOSED', :author, :team,
                                    :now, :covert, :kind, 0
                                from township t join team on team.county_id = t.county_id
                                where t.id = :township and team.id = :team and t.in_force_from <= :today
                                  and (t.in_force_to is null or t.in_force_to >= :today)
                                on conflict (id) do nothing"""), venue)
                        .param("id", id)
                        .param("code", code)
                        .param("position", LAST)
                        .param("author", author.id())
                        .param("team", author.team())
                        .param("now", Timestamp.from(now))
                        .param("covert", covert)
                        .param("today", today.date())
                        .update()
                == 1;
    }

    void inForceFrom(UUID id, ReportingDay first) {
        jdbc.sql("insert into site_period (site_id, in_force_from) values (:id, :first)")
                .param("id", id)
                .param("first", first.date())
                .update();
    }

    /** What this person has added under an id. */
    Optional<Proposal> own(Actor author, UUID id) {
        return jdbc.sql(SELECT + "where s.id = :id and s.proposed_by = :author")
                .param("id", id)
                .param("author", author.id())
                .query(ProposalRepository::proposal)
                .optional();
    }

    /** Whether the county of the leader's team has such a site, and it is a registered one. */
    boolean isRegistered(Actor leader, UUID id) {
        return exists(
                "site where id = :id and state = 'CONFIRMED'"
                        + " and county_id = (select county_id from team where id = :team)",
                leader,
                id);
    }

    boolean hasTownship(Actor leader, UUID id, ReportingDay day) {
        return jdbc.sql("""
                        select exists (select from township where id = :id and in_force_from <= :day
                            and (in_force_to is null or in_force_to >= :day)
                            and county_id = (select county_id from team where id = :team))""")
                .param("id", id)
                .param("day", day.date())
                .param("team", leader.team())
                .query(Boolean.class)
                .single();
    }

    private boolean exists(String what, Actor actor, UUID id) {
        return jdbc.sql("select exists (select from " + what + ")")
                .param("id", id)
                .param("team", actor.team())
                .query(Boolean.class)
                .single();
    }

    /** @param most how many at most, the oldest first; all where it is null */
    List<Proposal> waiting(Actor leader, @Nullable Integer most) {
        return jdbc.sql(SELECT + "where s.proposed_team = :team and s.state = 'PROPOSED'"
                        + " order by s.proposed_at, s.id limit cast(:most as integer)")
                .param("team", leader.team())
                .param("most", most, Types.INTEGER)
                .query(ProposalRepository::proposal)
                .list();
    }

    List<Proposal> by(Actor author) {
        return jdbc.sql(SELECT + "where s.proposed_by = :author order by s.proposed_at desc, s.id limit 20")
                .param("author", author.id())
                .query(ProposalRepository::proposal)
                .list();
    }

    Optional<Proposal> find(Actor leader, UUID id) {
        return jdbc.sql(SELECT + "where s.id = :id and s.proposed_team = :team")
                .param("id", id)
                .param("team", leader.team())
                .query(ProposalRepository::proposal)
                .optional();
    }

    boolean confirm(Actor leader, UUID id, int version, NewVenue venue, Instant now) {
        String describe = ", kind = :kind, township_id = :township, name_zh = :nameZh, name_en = :nameEn,"
                + " short_zh = :shortZh, short_en = :shortEn, latitude = :latitude, longitude = :longitude";
        return described(settle(describe, SiteState.CONFIRMED, leader, id, version, now), venue)
                        .update()
                == 1;
    }

    boolean merge(Actor leader, UUID id, int version, UUID into, Instant now) {
        return settle(", merged_into = :into", SiteState.MERGED, leader, id, version, now)
                        .param("into", into)
                        .update()
                == 1;
    }

    boolean reject(Actor leader, UUID id, int version, String reason, Instant now) {
        return settle(", settled_reason = :reason", SiteState.REJECTED, leader, id, version, now)
                        .param("reason", reason)
                        .update()
                == 1;
    }

    /** @return false where it is no secret of the leader's team */
    boolean disclose(Actor leader, UUID id) {
        return jdbc.sql("update site set proposed_covertly = false, version = version + 1"
                                + " where id = :id and proposed_covertly and proposed_team = :team")
                        .param("id", id)
                        .param("team", leader.team())
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec settle(
            String more, SiteState state, Actor leader, UUID id, int version, Instant now) {
        return jdbc.sql(SETTLE.formatted(more))
                .param("state", state.name())
                .param("leader", leader.id())
                .param("team", leader.team())
                .param("now", Timestamp.from(now))
                .param("id", id)
                .param("version", version);
    }

    private static JdbcClient.StatementSpec described(JdbcClient.StatementSpec statement, NewVenue venue) {
        Coordinates at = venue.at();
        return statement
                .param("kind", venue.kind().name())
                .param("township", venue.townshipId())
                .param("nameZh", venue.name().zh())
                .param("nameEn", venue.name().en())
                .param("shortZh", venue.shortName().zh())
                .param("shortEn", venue.shortName().en())
                .param("latitude", at == null ? null : at.latitude(), Types.DOUBLE)
                .param("longitude", at == null ? null : at.longitude(), Types.DOUBLE);
    }

    private static Proposal proposal(ResultSet row, int number) throws SQLException {
        return new Proposal(
                row.getObject("id", UUID.class),
                new NewVenue(
                        SiteKind.valueOf(row.getString("kind")),
                        new Name(row.getString("name_zh"), row.getString("name_en")),
                        row.getObject("township_id", UUID.class),
                        SiteList.coordinates(row)),
                row.getString("code"),
                new Name(row.getString("township_zh"), row.getString("township_en")),
                SiteState.valueOf(row.getString("state")),
                row.getString("display_name"),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("proposed_covertly"),
                into(row),
                row.getString("settled_reason"),
                row.getInt("version"));
    }

    private static @Nullable Name into(ResultSet row) throws SQLException {
        String zh = row.getString("into_zh");
        return zh == null ? null : new Name(zh, row.getString("into_en"));
    }
}
