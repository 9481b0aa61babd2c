package org.dailydispatch.story;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Department;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.Ids;
import org.dailydispatch.outside.KnownLink;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One object of each kind in the demonstration: of the ninth team's Zhigou, of another of its townships, of the eighth team. */
class DemonstrationObjects {

    /** Which table an address's {@code {id}} belongs to. */
    private static final Map<String, String> TABLES = Map.ofEntries(
            Map.entry("/inspections", "inspection"),
            Map.entry("/api/v1/inspections", "inspection"),
            Map.entry("/api/v1/drafts", "inspection"),
            Map.entry("/photos", "photo"),
            Map.entry("/problems", "problem"),
            Map.entry("/covert-plans", "covert_plan"),
            Map.entry("/notes", "note"),
            Map.entry("/meetings/{id}", "meeting"),
            Map.entry("/meetings/items/", "meeting_item"),
            Map.entry("/notices/{id}", "notice"),
            Map.entry("/notices/deliveries", "notice_delivery"),
            Map.entry("/reviews/{id}", "inspection"),
            Map.entry("/reviews/corrections", "review_correction"),
            Map.entry("/orders", "supervision_order"),
            Map.entry("/exports", "download"),
            Map.entry("/stages", "stage_report"),
            Map.entry("/venues", "venue"),
            Map.entry("/enterprises", "enterprise"),
            Map.entry("/admin/townships", "township"),
            Map.entry("/admin/sites", "site"),
            Map.entry("/admin/checklists", "checklist"),
            Map.entry("/checklists/pictures", "checklist_picture"),
            Map.entry("/admin/teams", "team"),
            Map.entry("/admin/campaigns", "campaign"),
            Map.entry("/overview/counties", "county"),
            Map.entry("/admin/counties", "county"),
            Map.entry("/admin/users", "account"));

    /** A draft of an inspection that is not filed. */
    private static final String NEW = "(inspection_draft.id not in (select i.id from inspection i))";

    private static final String DAY = "2020-02-18";

    private final JdbcClient jdbc;

    DemonstrationObjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Actor actor(String username) {
        return jdbc.sql("select * from account where username = ?")
                .param(username)
                .query((row, number) -> new Actor(
                        row.getObject("id", UUID.class),
                        row.getString("username"),
                        row.getString("display_name"),
                        Role.valueOf(row.getString("role")),
                        row.getObject("team_id", UUID.class),
                        row.getObject("township_id", UUID.class),
                        department(row.getString("department"))))
                .single();
    }

    private static @Nullable Department department(@Nullable String name) {
        return name == null ? null : Department.valueOf(name);
    }

    /** The row's address with an object of that place in it. */
    String address(PermissionRow row, String whose) {
        UUID township = township(whose);
        String path = row.pattern() + (row.query().isEmpty() ? "" : "?" + row.query());
        return path.replace("{day}", DAY)
                .replace("{township}", township.toString())
                .replace("{townshipId}", township.toString())
                .replace("{team}", team(township).toString())
                .replace(
                        "{site}",
                        any("site", "township_id = ? and kind in ('VILLAGE', 'COMMUNITY')", township)
                                .toString())
                .replace("{holder}", holder(township).toString())
                .replace("{inspection}", inspection("", township).toString())
                .replace("{number}", "1")
                .replace("{key}", "townships-visited")
                .replace("{figure}", "stationed")
                .replace("{checklist}", villageChecklist())
                .replace("{section}", "s1")
                .replace("{part}", "general")
                .replace("{step}", "done")
                .replace("{code}", "one-entrance")
                .replace(
                        "{link}",
                        row.pattern().contains("{link}")
                                ? outside(township, "to be withdrawn").id().toString()
                                : "")
                .replace(
                        "{address}",
                        row.pattern().contains("{address}")
                                ? outside(township, "known").address()
                                : "")
                .replace(
                        "{photo}",
                        row.pattern().contains("{photo}")
                                ? outside(township, "known").photo().toString()
                                : "")
                .replace(
                        "{id}",
                        row.pattern().contains("{id}")
                                ? id(row.pattern(), township).toString()
                                : "");
    }

    /** How many rows the audit trail and the tables that forms write hold: unchanged by a denial. */
    long rowsWritten() {
        return jdbc.sql("""
                        select (select count(*) from audit_event) + (select count(*) from inspection)
                             + (select count(*) from inspection_draft) + (select count(*) from photo) + (select count(*) from problem_step)
                             + (select count(*) from township_report) + (select count(*) from resumption_record)
                             + (select count(*) from note) + (select count(*) from site) + (select count(*) from review)
                             + (select count(*) from review_correction) + (select count(*) from dispatch) + (select count(*) from account)
                             + (select count(*) from meeting) + (select count(*) from stage_report) + (select count(*) from meeting_item_step)
                             + (select count(*) from supervision_order_step) + (select count(*) from outside_link)
                             + (select count(*) from outside_link where withdrawn_at is not null)
                             + (select count(*) from download) + (select count(*) from download where state = 'CANCELLED') + (select count(*) from editor_copy) + (select count(*) from template_copy) + (select count(*) from checklist_version)""").query(Long.class).single();
    }

    boolean hasDraft(String author) {
        return jdbc.sql("select exists (select from inspection_draft where author_id = ? and " + NEW + ")")
                .param(actor(author).id())
                .query(Boolean.class)
                .single();
    }

    /** The request with which this inspector begins an inspection of a village. */
    String newDraft(String author) {
        UUID township = !author.equals("inspector8") ? township("own") : township("other team");
        UUID site = any("site", "township_id = ? and kind in ('VILLAGE', 'COMMUNITY')", township);
        return "/inspections/%s/draft?site=%s&checklist=%s&day=2020-02-19&startedAt=2020-02-19T00:30:00Z"
                .formatted(Ids.next(), site, villageChecklist());
    }

    /** A pending request to correct the open inspection that {@link #address} gives, of the own and of another team. */
    void requestCorrections() {
        for (String whose : List.of("own", "other team")) {
            jdbc.sql("""
                            insert into review_correction (id, inspection_id, team_id, author_id, base_revision, answers,
                                remark, content_sha256, reason, requested_at)
                            select ?, id, team_id, author_id, revision, answers, remark, content_sha256, 'reason', filed_at
                            from inspection where id = ?""")
                    .params(Ids.next(), any("inspection", "township_id = ? and mode = 'OPEN'", township(whose)))
                    .update();
        }
    }

    /** A notice for the liaison of the own township and of another team's, and a message that was given up. */
    void tellLiaisons() {
        jdbc.sql("""
                        insert into notice (occasion_id, recipient_id, for_role, for_team_id, for_township_id, kind, object_id, team_id, day, arguments, at)
                        select uuidv7(), a.id, a.role, a.team_id, a.township_id, 'PROBLEM_ASSIGNED', p.id, p.team_id, p.found_on,
                            '[{"zh": "DC", "en": "DC"}, {"zh": "镇", "en": "Town"}, {"zh": "今日", "en": "today"}]', a.created_at
                        from account a join lateral (select * from problem p where p.township_id = a.township_id
                            order by p.id limit 1) p on true
                        where a.username in ('liaison', 'liaison8')""").update();
        jdbc.sql("""
                        insert into notice_delivery (channel, recipient_id, notice_id, made_at, next_at, state, settled_at, reason)
                        select 'MAIL', n.recipient_id, n.id, n.at, n.at, 'DEAD', n.at, 'NO_ADDRESS' from notice n
                        order by n.id limit 1""").update();
    }

    /** An export of each leader that was cut off. */
    void exportInVain() {
        jdbc.sql("""
                        insert into download (id, what, format, from_day, to_day, language, owner_id, owner_team_id, asked_at,
                            state, ended_at, reason)
                        select uuidv7(), 'problems', 'XLSX', '2020-02-18', '2020-02-18', 'zh-CN', id, team_id, created_at,
                            'FAILED', created_at, 'download.reason.cutOff'
                        from account where username in ('leader', 'leader8')""").update();
    }

    /** An order to a township of the own and one of another team that received none in the demonstration. */
    void issueOrders() {
        for (String whose : List.of("other township", "other team")) {
            UUID township = township(whose);
            jdbc.sql("""
                            insert into supervision_order (id, kind, team_id, township_id, year, number, title, basis,
                                demand, due_at, issued_due_at, state, made_at, made_by, issued_at, issued_on, issued_by, version)
                            select uuidv7(), 'ORDER', team_id, ?, 2020, 99, 'title', 'basis', 'demand', created_at, created_at,
                                'ISSUED', created_at, id, created_at, '2020-02-18', id, 0
                            from account where role = 'LEADER' and team_id = ? order by id limit 1""").params(township, team(township)).update();
        }
    }

    /** The request with which a leader assembles a stage report of the days on which his team was there. */
    String newStage() {
        return "/stages?from=2020-02-15&to=2020-02-18&id=" + Ids.next();
    }

    /** As if the leaders had signed and published their reports. */
    void publishStages() {
        jdbc.sql("""
                        update stage_report set state = 'PUBLISHED', issue_number = 1, signed_at = as_of, signed_by = author_id,
                            signer_name = 'leader', sha256 = repeat('0', 64), published_at = as_of, published_by = author_id""").update();
    }

    /** The request with which this inspector writes a quick note. */
    String newNote() {
        return "/notes?text=note&id=" + Ids.next();
    }

    /** The request with which a leader keeps a meeting that charges that place with something. */
    String newMeeting(UUID id, String whose) {
        return "/meetings?id=" + id + "&kind=CONSULTATION&day=2020-02-18&time=09:00&place=room&notes=said"
                + "&decisions[0].text=item&decisions[0].dueOn=2020-02-20&decisions[0].township=" + township(whose);
    }

    private String villageChecklist() {
        return jdbc.sql("""
                        select v.id from checklist_version v join checklist c on c.id = v.checklist_id
                        where c.code = 'VILLAGE' order by v.number desc limit 1""").query(String.class).single();
    }

    private UUID township(String whose) {
        return switch (whose) {
            case "own" -> UUID.fromString(actor("liaison").township().toString());
            case "other township" ->
                any(
                        "township",
                        "id <> ? and county_id = (select county_id from township where id = ?) and in_force_to is null",
                        actor("liaison").township());
            default -> actor("liaison8").township();
        };
    }

    /** Who visits the township by the rota; nobody, where there is none. */
    private UUID holder(UUID township) {
        return jdbc.sql("select account_id from assignment_rota where township_id = ? limit 1")
                .param(township)
                .query(UUID.class)
                .optional()
                .orElse(township);
    }

    private UUID team(UUID township) {
        return any("team", "county_id = (select county_id from township where id = ?)", township);
    }

    /** The address through which somebody outside answers a problem of the own township. */
    String outsideAddress() {
        return "/outside/" + outside(township("own"), "known").address();
    }

    /** That person's link to a problem of the township. */
    private KnownLink outside(UUID township, String person) {
        return KnownLink.to(jdbc, problem(township), person);
    }

    /** One that somebody could be asked to answer, where there is one. */
    private UUID problem(UUID township) {
        return jdbc.sql("select id from problem where township_id = ? order by state <> 'RECTIFYING', id limit 1")
                .param(township)
                .query(UUID.class)
                .single();
    }

    private UUID id(String pattern, UUID township) {
        if (pattern.contains("/outside-links")) {
            return problem(township);
        }
        String table = TABLES.entrySet().stream()
                .filter(entry -> pattern.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("township");
        return switch (table) {
            case "inspection" -> inspection(pattern, township);
            case "review_correction" ->
                any(table, "inspection_id in (select i.id from inspection i where i.township_id = ?)", township);
            case "photo" -> any(table, "state = 'FILED' and owner_id = ?", inspection("", township));
            case "notice" ->
                any(table, "recipient_id in (select a.id from account a where a.township_id = ?)", township);
            case "notice_delivery" -> any(table, "?::uuid is not null", township);
            case "note" -> any(table, "text = '" + noteFor(pattern, township) + "' and team_id = ?", team(township));
            case "covert_plan" -> any(table, "team_id = ?", team(township));
            case "meeting" -> any(table, "state = 'APPROVED' and team_id = ?", team(township));
            case "stage_report" ->
                jdbc.sql(
                                "select report_id from stage_report where state = 'PUBLISHED' and team_id = ? order by id limit 1")
                        .param(team(township))
                        .query(UUID.class)
                        .single();
            case "download" ->
                any(table, "owner_id in (select a.id from account a where a.team_id = ?)", team(township));
            case "team" -> team(township);
            case "county" -> any(table, "id = (select county_id from township where id = ?)", township);
            case "campaign" -> any(table, "?::uuid is not null", township);
            case "checklist_picture" -> picture();
            case "checklist" -> any(table, "code = 'VILLAGE' and ?::uuid is not null", township);
            case "account" -> any(table, "team_id = ?", team(township));
            case "township" -> township;
            case "venue" -> any("site", "state = 'PROPOSED' and township_id = ?", township);
            default -> any(table, "township_id = ?", township);
        };
    }

    /** A note that somebody was sent to inspect because of, where there is one and the address needs it. */
    private String noteFor(String pattern, UUID township) {
        boolean sent = pattern.endsWith("/begin")
                && jdbc.sql("select exists (select from note where text = 'errand' and team_id = ?)")
                        .param(team(township))
                        .query(Boolean.class)
                        .single();
        return sent ? "errand" : "note";
    }

    /** The demonstration shows no picture beside a help: here is one. */
    private UUID picture() {
        UUID id = Ids.next();
        jdbc.sql("insert into checklist_picture (id, width, height, jpeg, added_at) values (?, 1, 1, '\\xff', now())")
                .param(id)
                .update();
        return id;
    }

    private UUID inspection(String pattern, UUID township) {
        if (pattern.contains("/drafts/") || pattern.matches(".*/(edit|check|draft|base|today|file|discard)")) {
            String kind = pattern.endsWith("/base") && hasCorrection(township) ? "not " + NEW : NEW;
            return any(
                    "inspection_draft", kind + " and site_id in (select id from site where township_id = ?)", township);
        }
        return any("inspection", "township_id = ? and mode = 'OPEN'", township);
    }

    private boolean hasCorrection(UUID township) {
        return jdbc.sql("select exists (select from inspection_draft where not " + NEW
                        + " and site_id in (select id from site where township_id = ?))")
                .param(township)
                .query(Boolean.class)
                .single();
    }

    /** A request that sends a photo of the inspection of that place, as the inspection's author. */
    String newPhoto(String whose) {
        return "/photos/%s?owner=inspection&of=%s&slot=a".formatted(Ids.next(), inspection("", township(whose)));
    }

    /** Who made the open inspection of that place. */
    Actor photographer(String whose) {
        return actor(jdbc.sql("select a.username from inspection i join account a on a.id = i.author_id where i.id = ?")
                .param(inspection("", township(whose)))
                .query(String.class)
                .single());
    }

    /** Makes the photos part of what is filed, and names them there. */
    void filePhotos() {
        jdbc.sql("update photo set state = 'FILED'").update();
        jdbc.sql("""
                        update inspection i set answers = jsonb_set(answers, '{0,photos}',
                            (select jsonb_agg(p.id) from photo p where p.owner_id = i.id))
                        where exists (select from photo p where p.owner_id = i.id)""").update();
    }

    /** Who made the open inspection of the own township that {@link #address} gives. */
    String author() {
        return jdbc.sql("select a.username from inspection i join account a on a.id = i.author_id where i.id = ?")
                .param(any("inspection", "township_id = ? and mode = 'OPEN'", township("own")))
                .query(String.class)
                .single();
    }

    private UUID any(String table, String condition, UUID value) {
        int parameters = (int) condition.chars().filter(letter -> letter == '?').count();
        var statement = jdbc.sql("select id from " + table + " where (" + condition + ") order by id limit 1");
        for (int parameter = 0; parameter < parameters; parameter++) {
            statement = statement.param(value);
        }
        return statement.query(UUID.class).single();
    }
}
