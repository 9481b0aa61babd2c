package org.dailydispatch.team;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.language.Name;
import org.dailydispatch.refusal.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The teams and who belongs to them. One statement for each answer. */
@Service
@Transactional(readOnly = true)
public class Teams {

    private static final String TEAM = """
            select t.id, t.campaign_id, t.number, t.name_zh, t.name_en, t.county_id,
                   c.name_zh as county_zh, c.name_en as county_en, t.stationed_from, t.stationed_to, t.cut_off,
                   t.second_signature, p.name_zh as campaign_zh, p.name_en as campaign_en
            from team t join county c on c.id = t.county_id join campaign p on p.id = t.campaign_id
            """;

    private final JdbcClient jdbc;

    Teams(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws NotFoundException where there is none */
    public Team team(UUID id) {
        return jdbc.sql(TEAM + "where t.id = :id")
                .param("id", id)
                .query(Teams::team)
                .optional()
                .orElseThrow(() -> new NotFoundException("team " + id));
    }

    /**
     * Holds everybody else who would hold the team until the transaction ends. Records that only refer to the team
     * (inspections being filed) are not held.
     *
     * @throws NotFoundException where there is none
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Team held(UUID id) {
        return jdbc.sql(TEAM + "where t.id = :id for no key update of t")
                .param("id", id)
                .query(Teams::team)
                .optional()
                .orElseThrow(() -> new NotFoundException("team " + id));
    }

    /** All teams, those of the latest campaign first, by number. */
    public List<Team> all() {
        return jdbc.sql(TEAM + """
                        order by p.starts_on desc, p.id, t.number""").query(Teams::team).list();
    }

    /** The team that is in the county on the day; of several the one that came last. */
    public Optional<Team> ofCounty(UUID countyId, ReportingDay day) {
        return inCounty(countyId, day).stream().findFirst();
    }

    /** All teams that are in the county on the day, the one that came last first. */
    public List<Team> inCounty(UUID countyId, ReportingDay day) {
        return cameTo(countyId, day).stream()
                .filter(team -> team.stationedOn(day))
                .toList();
    }

    /** All teams that have come to the county up to the day, gone or not, the one that came last first. */
    public List<Team> cameTo(UUID countyId, ReportingDay day) {
        return jdbc.sql(TEAM + """
                        where t.county_id = :county and t.stationed_from <= :day
                        order by t.stationed_from desc, t.id desc""")
                .param("county", countyId)
                .param("day", day.date())
                .query(Teams::team)
                .list();
    }

    /** Who belongs to the team on the day: the leader first, then the deputies, then by name. */
    public List<Member> membersOf(UUID teamId, ReportingDay day) {
        return jdbc.sql("""
                        select m.account_id, a.display_name, m.duty
                        from team_member m join account a on a.id = m.account_id
                        where m.team_id = :team and m.from_day <= :day and (m.to_day is null or m.to_day >= :day)
                        order by case m.duty when 'LEADER' then 1 when 'DEPUTY' then 2 else 3 end,
                                 a.display_name, m.account_id""")
                .param("team", teamId)
                .param("day", day.date())
                .query((row, number) -> new Member(
                        row.getObject("account_id", UUID.class),
                        row.getString("display_name"),
                        Duty.valueOf(row.getString("duty"))))
                .list();
    }

    static Team team(ResultSet row, int number) throws SQLException {
        return new Team(
                row.getObject("id", UUID.class),
                row.getObject("campaign_id", UUID.class),
                new Name(row.getString("campaign_zh"), row.getString("campaign_en")),
                row.getInt("number"),
                new Name(row.getString("name_zh"), row.getString("name_en")),
                row.getObject("county_id", UUID.class),
                new Name(row.getString("county_zh"), row.getString("county_en")),
                new ReportingDay(row.getObject("stationed_from", LocalDate.class)),
                dayOrNull(row.getObject("stationed_to", LocalDate.class)),
                row.getObject("cut_off", LocalTime.class),
                row.getBoolean("second_signature"));
    }

    static @Nullable ReportingDay dayOrNull(@Nullable LocalDate date) {
        return date == null ? null : new ReportingDay(date);
    }
}
