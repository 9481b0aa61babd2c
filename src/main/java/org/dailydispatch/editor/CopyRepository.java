package org.dailydispatch.editor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Keeps working copies, one for each checklist. */
@Repository
class CopyRepository {

    private static final String SELECT =
            "select checklist_id, version, base, content, changed_by_name, changed_at from editor_copy ";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    CopyRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<Copy> all() {
        return jdbc.sql(SELECT).query((row, number) -> copy(row)).list();
    }

    Optional<Copy> find(UUID checklistId) {
        return jdbc.sql(SELECT + "where checklist_id = ?")
                .param(checklistId)
                .query((row, number) -> copy(row))
                .optional();
    }

    /** The copy, held until the end of the transaction: whoever else wants to change it waits and sees what became of it. */
    Optional<Copy> lock(UUID checklistId) {
        return jdbc.sql(SELECT + "where checklist_id = ? for update")
                .param(checklistId)
                .query((row, number) -> copy(row))
                .optional();
    }

    /** Whether there was none yet. */
    boolean insert(Copy copy) {
        return jdbc.sql("""
                        insert into editor_copy (checklist_id, version, base, content, changed_by_name, changed_at)
                        values (?, ?, ?, cast(? as jsonb), ?, ?)
                        on conflict (checklist_id) do nothing""")
                        .params(
                                copy.checklistId(),
                                copy.version(),
                                copy.base(),
                                json.writeValueAsString(copy.content()),
                                copy.changedBy(),
                                Timestamp.from(copy.changedAt()))
                        .update()
                == 1;
    }

    void save(Copy copy, Content content, String changedBy, Instant now) {
        jdbc.sql("""
                        update editor_copy set version = version + 1, content = cast(? as jsonb), changed_by_name = ?,
                            changed_at = ?
                        where checklist_id = ?""")
                .params(json.writeValueAsString(content), changedBy, Timestamp.from(now), copy.checklistId())
                .update();
    }

    void delete(UUID checklistId) {
        jdbc.sql("delete from editor_copy where checklist_id = ?")
                .param(checklistId)
                .update();
    }

    private Copy copy(ResultSet row) throws SQLException {
        return new Copy(
                row.getObject("checklist_id", UUID.class),
                row.getInt("version"),
                row.getInt("base"),
                json.readValue(row.getString("content"), Content.class),
                row.getString("changed_by_name"),
                row.getTimestamp("changed_at").toInstant());
    }
}
