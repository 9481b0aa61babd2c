package org.dailydispatch.testing;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Department;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.Ids;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.inspection.Answer;
import org.dailydispatch.inspection.Filing;
import org.dailydispatch.territory.SiteKind;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts counties, teams, sites and people into the database, each with a name nobody else has. */
@TestConfiguration(proxyBeanMethods = false)
public class Fixtures {

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final ReportingDay STATIONED = ReportingDay.of(2020, 1, 25);

    private final JdbcClient jdbc;

    Fixtures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A county with team 1 of its own campaign stationed in it since 25 January 2020, and nothing else. */
    public TeamFixture team() {
        int number = NUMBERS.incrementAndGet();
        UUID county = Ids.next();
        jdbc.sql("insert into county (id, code, name_zh, name_en, version) values (?, ?, ?, ?, 0)")
                .params(county, "%06d".formatted(number), "测试县" + number, "Test County " + number)
                .update();
        UUID campaign = Ids.next();
        jdbc.sql("insert into campaign (id, name_zh, name_en, starts_on, version) values (?, '测试督导', 'Test', ?, 0)")
                .params(campaign, sql(STATIONED))
                .update();
        UUID team = Ids.next();
        jdbc.sql("""
                        insert into team (id, campaign_id, number, name_zh, name_en, county_id, stationed_from, version)
                        values (?, ?, 1, ?, ?, ?, ?, 0)""")
                .params(team, campaign, "第" + number + "督导组", "Team " + number, county, sql(STATIONED))
                .update();
        return new TeamFixture(team, county);
    }

    /** The team that comes to the same county after this one has left it. */
    public TeamFixture successor(TeamFixture former, ReportingDay day) {
        int number = NUMBERS.incrementAndGet();
        UUID team = Ids.next();
        jdbc.sql("update team set stationed_to = ? where id = ?")
                .params(sql(day.previous()), former.team())
                .update();
        jdbc.sql("""
                        insert into team (id, campaign_id, number, name_zh, name_en, county_id, stationed_from, version)
                        select ?, campaign_id,
                               (select max(t.number) + 1 from team t where t.campaign_id = team.campaign_id), ?, ?,
                               county_id, ?, 0 from team where id = ?""")
                .params(team, "第" + number + "督导组", "Team " + number, sql(day), former.team())
                .update();
        return new TeamFixture(team, former.county());
    }

    /** A second team in the same county, there as long as the first. */
    public TeamFixture alongside(TeamFixture first) {
        int number = NUMBERS.incrementAndGet();
        UUID team = Ids.next();
        jdbc.sql("""
                        insert into team (id, campaign_id, number, name_zh, name_en, county_id, stationed_from, version)
                        select ?, campaign_id,
                               (select max(t.number) + 1 from team t where t.campaign_id = team.campaign_id), ?, ?,
                               county_id, stationed_from, 0 from team where id = ?""")
                .params(team, "第" + number + "督导组", "Team " + number, first.team())
                .update();
        return new TeamFixture(team, first.county());
    }

    public UUID township(TeamFixture team) {
        int number = NUMBERS.incrementAndGet();
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into township (id, county_id, code, name_zh, name_en, short_zh, short_en, kind, position,
                            in_force_from, version)
                        values (?, ?, ?, ?, ?, ?, ?, 'TOWN', ?, ?, 0)""")
                .params(
                        id,
                        team.county(),
                        "T" + number,
                        "测试镇" + number,
                        "Test Town " + number,
                        "镇" + number,
                        "Town " + number,
                        number,
                        sql(STATIONED))
                .update();
        return id;
    }

    public UUID checkpoint(TeamFixture team, UUID township) {
        return site(team, township, "EXPRESSWAY_EXIT", "测试高速口");
    }

    public UUID village(TeamFixture team, UUID township) {
        return site(team, township, "VILLAGE", "测试村");
    }

    public UUID venue(TeamFixture team, UUID township) {
        return site(team, township, "SUPERMARKET", "测试超市");
    }

    /** Where the site lies, in degrees. */
    public void place(UUID site, double latitude, double longitude) {
        jdbc.sql("update site set latitude = ?, longitude = ? where id = ?")
                .params(latitude, longitude, site)
                .update();
    }

    /** A site of any kind. */
    public UUID siteOf(SiteKind kind, TeamFixture team, UUID township) {
        return site(team, township, kind.name(), "测试点");
    }

    private UUID site(TeamFixture team, UUID township, String kind, String name) {
        int number = NUMBERS.incrementAndGet();
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into site (id, county_id, township_id, kind, code, name_zh, name_en, short_zh, short_en,
                            position, version)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)""")
                .params(
                        id,
                        team.county(),
                        township,
                        kind,
                        "S" + number,
                        name + number,
                        "Site " + number,
                        name + number,
                        "Site " + number,
                        number)
                .update();
        jdbc.sql("insert into site_period (site_id, in_force_from) values (?, ?)")
                .params(id, sql(STATIONED))
                .update();
        return id;
    }

    /** The same with a photo, which the server has, for each of its failures. */
    public Filing photographed(Actor author, Filing filing) {
        List<Answer> answers = filing.answers().stream()
                .map(answer ->
                        answer.failed() ? answer.showing(List.of(photo(author, filing.id(), answer.item()))) : answer)
                .toList();
        return new Filing(
                filing.id(),
                filing.siteId(),
                filing.day(),
                filing.checklistVersionId(),
                filing.startedAt(),
                filing.deviceTime(),
                answers,
                filing.remark());
    }

    /** A photo that is not filed yet; the row alone. */
    public UUID photo(Actor author, UUID inspection, String item) {
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into photo (id, owner_kind, owner_id, slot, place, author_id, team_id, sha256, content_type,
                            size, width, height, created_at, state, file)
                        values (:id, 'inspection', :inspection, :item, 1, :author, :team, repeat('0', 64), 'image/jpeg',
                            1, 1, 1, :at, 'PENDING', :file)""")
                .param("id", id)
                .param("inspection", inspection)
                .param("item", item)
                .param("author", author.id())
                .param("team", author.team())
                .param("at", Timestamp.from(TestClock.START))
                .param("file", id.toString().replace("-", ""))
                .update();
        return id;
    }

    /** The site's last day in force, inclusive. */
    public void retire(UUID site, ReportingDay lastDay) {
        jdbc.sql("update site_period set in_force_to = ? where site_id = ?")
                .params(sql(lastDay), site)
                .update();
    }

    public Actor inspector(TeamFixture team) {
        return account(Role.INSPECTOR, team.team(), null, null);
    }

    public Actor covertInspector(TeamFixture team) {
        return account(Role.COVERT_INSPECTOR, team.team(), null, null);
    }

    public Actor leader(TeamFixture team) {
        return account(Role.LEADER, team.team(), null, null);
    }

    public Actor liaison(UUID township) {
        return account(Role.LIAISON, null, township, null);
    }

    public Actor department() {
        return account(Role.DEPARTMENT, null, null, Department.HEALTH);
    }

    /** A person of a role without a reach: municipal staff, administrator, auditor. */
    public Actor of(Role role) {
        return account(role, null, null, null);
    }

    private Actor account(Role role, @Nullable UUID team, @Nullable UUID township, @Nullable Department department) {
        String name = "p" + NUMBERS.incrementAndGet();
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into account (id, username, display_name, password_hash, role, team_id, township_id,
                            department, created_at, version)
                        values (:id, :name, :displayName, '{noop}a password of a test', :role, :team, :township,
                            :department, :createdAt, 0)""")
                .param("id", id)
                .param("name", name)
                .param("displayName", "测试员" + name)
                .param("role", role.name())
                .param("team", team)
                .param("township", township)
                .param("department", department == null ? null : department.name())
                .param("createdAt", Timestamp.from(TestClock.START))
                .update();
        return new Actor(id, name, "测试员" + name, role, team, township, department);
    }

    private static Date sql(ReportingDay day) {
        return Date.valueOf(LocalDate.parse(day.toString()));
    }

    /** A team and the county it is stationed in. */
    public record TeamFixture(UUID team, UUID county) {}
}
