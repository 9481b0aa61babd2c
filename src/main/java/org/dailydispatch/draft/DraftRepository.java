package org.dailydispatch.draft;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.checklist.Checklist;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.inspection.Mode;
import org.dailydispatch.language.Name;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Keeps drafts. Each belongs to its author alone: no statement reaches another's. */
@Repository
class DraftRepository {

    /** There is something to go on with: no new inspection that is filed by now, for example by another device. */
    private static final String NOT_FILED =
            "(d.base_revision is not null or not exists (select from inspection i where i.id = d.id))";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    DraftRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * @return false where the id is somebody else's draft, where another page has saved since the one from which this
     *     comes was shown, or where a later state of the same page is here already
     */
    boolean save(Actor actor, Draft draft, ReportingDay day, Checklist checklist) {
        Instant seen = Draft.savedAt(draft.form().mark);
        return jdbc.sql("""
                        insert into inspection_draft (id, author_id, team_id, site_id, day, mode, checklist_version_id,
                            base_revision, form, answered, failed, items, started_at, saved_at)
                        values (:id, :author, :team, :site, :day, :mode, :checklist,
                            :base, cast(:form as jsonb), :answered, :failed, :items, :startedAt, :savedAt)
                        on conflict (id) do update set site_id = :site, day = :day, checklist_version_id = :checklist,
                            base_revision = :base, form = cast(:form as jsonb), answered = :answered,
                            failed = :failed, items = :items, saved_at = :savedAt
                        where inspection_draft.author_id = :author
                          and (date_trunc('milliseconds', inspection_draft.saved_at) = :seen
                            or (inspection_draft.form ->> 'page' = :page
                              and coalesce(cast(inspection_draft.form ->> 'turn' as bigint), 0) <= :turn))""")
                        .param("id", draft.id())
                        .param("author", actor.id())
                        .param("team", actor.team())
                        .param("site", draft.siteId())
                        .param("day", day.date())
                        .param("mode", draft.mode().name())
                        .param("checklist", draft.checklistVersionId())
                        .param("base", draft.baseRevision(), Types.INTEGER)
                        .param("form", json.writeValueAsString(draft.form()))
                        .param("answered", draft.form().answered(checklist))
                        .param("failed", draft.form().failed(checklist))
                        .param("items", draft.form().applying(checklist).size())
                        .param("startedAt", Timestamp.from(draft.startedAt()))
                        .param("savedAt", Timestamp.from(draft.savedAt()))
                        .param(
                                "seen",
                                seen == null ? null : seen.atOffset(ZoneOffset.UTC),
                                Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("page", draft.form().page, Types.VARCHAR)
                        .param("turn", draft.form().turn())
                        .update()
                == 1;
    }

    Optional<Draft> find(Actor actor, UUID id) {
        return jdbc.sql("select * from inspection_draft where id = :id and author_id = :author")
                .param("id", id)
                .param("author", actor.id())
                .query(this::draft)
                .optional();
    }

    /** The author's latest draft of a new inspection of the site by the checklist on the day. */
    Optional<UUID> ofSite(Actor actor, UUID siteId, String checklist, ReportingDay day) {
        return jdbc.sql("""
                        select d.id from inspection_draft d
                        join checklist_version v on v.id = d.checklist_version_id
                        join checklist c on c.id = v.checklist_id
                        where d.author_id = :author and d.day = :day and d.site_id = :site and c.code = :checklist
                            and d.base_revision is null and\s""" + NOT_FILED + " order by d.saved_at desc limit 1")
                .param("checklist", checklist)
                .param("author", actor.id())
                .param("day", day.date())
                .param("site", siteId)
                .query(UUID.class)
                .optional();
    }

    /** The author's drafts from the day on, the latest first. */
    List<DraftRow> since(Actor actor, ReportingDay day) {
        return jdbc.sql("""
                        select d.*, s.name_zh, s.name_en, c.name_zh checklist_zh, c.name_en checklist_en
                        from inspection_draft d
                        join site s on s.id = d.site_id
                        join checklist_version v on v.id = d.checklist_version_id
                        join checklist c on c.id = v.checklist_id
                        where d.author_id = :author and d.day >= :day and\s""" + NOT_FILED + " order by d.saved_at desc limit 50")
                .param("author", actor.id())
                .param("day", day.date())
                .query((row, number) -> new DraftRow(
                        row.getObject("id", UUID.class),
                        row.getObject("site_id", UUID.class),
                        new Name(row.getString("name_zh"), row.getString("name_en")),
                        new ReportingDay(row.getObject("day", LocalDate.class)),
                        row.getInt("answered"),
                        row.getInt("failed"),
                        row.getInt("items"),
                        row.getObject("base_revision") != null,
                        instant(row, "saved_at"),
                        new Name(row.getString("checklist_zh"), row.getString("checklist_en"))))
                .list();
    }

    /** Deletes what the filed form leaves behind; what another page has saved since, and says otherwise, stays. */
    void forget(Actor actor, Draft filed) {
        find(actor, filed.id())
                .filter(kept -> kept.isLeftBehindBy(filed))
                .ifPresent(kept -> deleteUnchanged(actor, kept));
    }

    private void deleteUnchanged(Actor actor, Draft draft) {
        jdbc.sql("delete from inspection_draft where id = :id and author_id = :author and saved_at = :savedAt")
                .param("id", draft.id())
                .param("author", actor.id())
                .param("savedAt", Timestamp.from(draft.savedAt()))
                .update();
    }

    void delete(Actor actor, UUID id) {
        jdbc.sql("delete from inspection_draft where id = :id and author_id = :author")
                .param("id", id)
                .param("author", actor.id())
                .update();
    }

    private Draft draft(ResultSet row, int number) throws SQLException {
        return new Draft(
                row.getObject("id", UUID.class),
                row.getObject("site_id", UUID.class),
                Mode.valueOf(row.getString("mode")),
                row.getObject("checklist_version_id", UUID.class),
                row.getObject("base_revision", Integer.class),
                json.readValue(row.getString("form"), InspectionForm.class),
                instant(row, "started_at"),
                instant(row, "saved_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
