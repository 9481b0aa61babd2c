package org.dailydispatch.template;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.dailydispatch.access.Actor;
import org.dailydispatch.document.DispatchTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the versions, and the one working copy. */
@Repository
class TemplateRepository {

    private static final String VERSION =
            "select number, content, note, published_at, published_by_name from template_version ";
    private static final String COPY = "select state, base, content, changed_by_name, changed_at from template_copy ";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    TemplateRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    TemplateVersion latest() {
        return jdbc.sql(VERSION + "order by number desc limit 1")
                .query((row, at) -> version(row))
                .single();
    }

    int latestNumber() {
        return jdbc.sql("select " + Templates.NUMBER_IN_FORCE)
                .query(Integer.class)
                .single();
    }

    Optional<TemplateVersion> version(int number) {
        return jdbc.sql(VERSION + "where number = ?")
                .param(number)
                .query((row, at) -> version(row))
                .optional();
    }

    List<TemplateVersion> all() {
        return jdbc.sql(VERSION + "order by number desc")
                .query((row, at) -> version(row))
                .list();
    }

    void publish(int number, DispatchTemplate template, String note, Actor actor, Instant now) {
        jdbc.sql("""
                        insert into template_version (number, content, note, published_at, published_by,
                            published_by_name)
                        values (?, cast(? as jsonb), ?, ?, ?, ?)""")
                .params(
                        number,
                        json.writeValueAsString(template),
                        note,
                        Timestamp.from(now),
                        actor.id(),
                        actor.displayName())
                .update();
    }

    Optional<WorkingCopy> copy() {
        return jdbc.sql(COPY).query((row, at) -> copy(row)).optional();
    }

    /** The copy, held until the end of the transaction. */
    Optional<WorkingCopy> lockCopy() {
        return jdbc.sql(COPY + "for update").query((row, at) -> copy(row)).optional();
    }

    /** Whether there was none yet. */
    boolean begin(int base, DispatchTemplate template, Actor actor, Instant now) {
        return jdbc.sql("""
                        insert into template_copy (state, base, content, changed_by_name, changed_at)
                        values (0, ?, cast(? as jsonb), ?, ?) on conflict do nothing""")
                        .params(base, json.writeValueAsString(template), actor.displayName(), Timestamp.from(now))
                        .update()
                == 1;
    }

    void save(DispatchTemplate template, Actor actor, Instant now) {
        jdbc.sql("""
                        update template_copy set state = state + 1, content = cast(? as jsonb), changed_by_name = ?,
                            changed_at = ?""")
                .params(json.writeValueAsString(template), actor.displayName(), Timestamp.from(now))
                .update();
    }

    void deleteCopy() {
        jdbc.sql("delete from template_copy").update();
    }

    private TemplateVersion version(ResultSet row) throws SQLException {
        return new TemplateVersion(
                row.getInt("number"),
                json.readValue(row.getString("content"), DispatchTemplate.class),
                row.getString("note"),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                row.getString("published_by_name"));
    }

    private WorkingCopy copy(ResultSet row) throws SQLException {
        return new WorkingCopy(
                row.getInt("state"),
                row.getInt("base"),
                json.readValue(row.getString("content"), DispatchTemplate.class),
                row.getString("changed_by_name"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
