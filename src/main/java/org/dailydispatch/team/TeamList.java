package org.dailydispatch.team;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.language.Name;
import org.dailydispatch.listing.PageOf;
import org.dailydispatch.refusal.NotFoundException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The teams as the administration lists them: a leader sees his own, the others all. */
@Component
@Transactional(readOnly = true)
class TeamList {

    static final int PAGE_SIZE = 50;

    private static final String FROM = """
            from team t join county c on c.id = t.county_id join campaign p on p.id = t.campaign_id
            where (cast(:reach as uuid) is null or t.id = cast(:reach as uuid))
              and (cast(:campaign as uuid) is null or t.campaign_id = cast(:campaign as uuid))
              and (cast(:day as date) is null or (t.stationed_from <= cast(:day as date)
                    and (t.stationed_to is null or t.stationed_to >= cast(:day as date))))
              and (cast(:text as text) is null or t.name_zh ilike cast(:text as text)
                    or t.name_en ilike cast(:text as text) or c.name_zh ilike cast(:text as text)
                    or c.name_en ilike cast(:text as text))
            """;

    private static final String SELECT = """
            select t.*, c.name_zh as county_zh, c.name_en as county_en,
                   p.name_zh as campaign_zh, p.name_en as campaign_en,
                   (select min(a.display_name) from team_member m join account a on a.id = m.account_id
                    where m.team_id = t.id and m.duty = 'LEADER' and m.from_day <= :today
                      and (m.to_day is null or m.to_day >= :today)) as leader,
                   (select count(*) from team_member m where m.team_id = t.id and m.from_day <= :today
                      and (m.to_day is null or m.to_day >= :today)) as members
            """;

    private static final String ORDER = "order by p.starts_on desc, p.id, t.number ";

    private final JdbcClient jdbc;
    private final ReportingClock clock;

    TeamList(JdbcClient jdbc, ReportingClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public PageOf<TeamRow> page(TeamFilter filter, Actor actor) {
        long total = filtered("select count(*) " + FROM, filter, actor)
                .query(Long.class)
                .single();
        List<TeamRow> rows = selected(ORDER + "limit :limit offset :offset", filter, actor)
                .param("limit", PAGE_SIZE)
                .param("offset", PageOf.offset(filter.number(), PAGE_SIZE))
                .query(TeamList::row)
                .list();
        return new PageOf<>(rows, total, filter.number(), PAGE_SIZE);
    }

    public List<TeamRow> all(TeamFilter filter, Actor actor) {
        return selected(ORDER, filter, actor).query(TeamList::row).list();
    }

    /** @throws NotFoundException where there is none within the actor's reach */
    public TeamRow one(UUID id, Actor actor) {
        return selected("and t.id = :id", TeamFilter.NONE, actor)
                .param("id", id)
                .query(TeamList::row)
                .optional()
                .orElseThrow(() -> new NotFoundException("team " + id));
    }

    /** Everybody who belongs or belonged to the team, those of today first. */
    public List<MemberRow> members(UUID teamId) {
        return jdbc.sql("""
                        select m.account_id, a.display_name, a.username, m.duty, m.from_day, m.to_day
                        from team_member m join account a on a.id = m.account_id
                        where m.team_id = :team
                        order by m.to_day desc nulls first,
                                 case m.duty when 'LEADER' then 1 when 'DEPUTY' then 2 else 3 end,
                                 a.display_name, m.from_day""")
                .param("team", teamId)
                .query((row, number) -> new MemberRow(
                        row.getObject("account_id", UUID.class),
                        row.getString("display_name"),
                        row.getString("username"),
                        Duty.valueOf(row.getString("duty")),
                        new ReportingDay(row.getObject("from_day", LocalDate.class)),
                        Teams.dayOrNull(row.getObject("to_day", LocalDate.class))))
                .list();
    }

    /** Whom the team may take in: the accounts of its own that are not stopped. */
    public Map<String, String> candidates(UUID teamId) {
        Map<String, String> candidates = new LinkedHashMap<>();
        jdbc.sql("""
                        select id, display_name, username from account
                        where team_id = :team and active order by display_name, username""").param("team", teamId).query(row -> {
            candidates.put(row.getString("id"), row.getString("display_name") + " (" + row.getString("username") + ")");
        });
        return candidates;
    }

    private JdbcClient.StatementSpec selected(String rest, TeamFilter filter, Actor actor) {
        return filtered(SELECT + FROM + rest, filter, actor)
                .param("today", clock.today().date());
    }

    private JdbcClient.StatementSpec filtered(String sql, TeamFilter filter, Actor actor) {
        ReportingDay day = filter.stationedOn();
        return jdbc.sql(sql)
                .param("reach", actor.is(Role.LEADER) ? actor.team() : null)
                .param("campaign", filter.campaignId())
                .param("day", day == null ? null : day.date())
                .param("text", filter.pattern());
    }

    private static TeamRow row(ResultSet row, int number) throws SQLException {
        return new TeamRow(
                Teams.team(row, number),
                new Name(row.getString("campaign_zh"), row.getString("campaign_en")),
                row.getString("leader"),
                row.getInt("members"),
                row.getInt("version"));
    }
}
