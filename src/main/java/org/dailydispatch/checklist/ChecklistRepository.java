package org.dailydispatch.checklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dailydispatch.language.Name;
import org.dailydispatch.territory.SiteFamily;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Reads published versions. */
@Repository
class ChecklistRepository {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ChecklistRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<UUID> latestVersionFor(SiteFamily family) {
        return jdbc.sql("""
                        select version.id
                        from checklist_version version join checklist on checklist.id = version.checklist_id
                        where checklist.site_family = :family
                        order by version.published_at desc, version.number desc
                        limit 1""").param("family", family.name()).query(UUID.class).optional();
    }

    Optional<Checklist> version(UUID versionId) {
        List<Item> items = itemsOf(versionId);
        return jdbc.sql("""
                        select checklist.code, checklist.site_family, checklist.name_zh, checklist.name_en, version.number
                        from checklist_version version join checklist on checklist.id = version.checklist_id
                        where version.id = :id""")
                .param("id", versionId)
                .query((row, number) -> new Checklist(
                        versionId,
                        row.getString("code"),
                        SiteFamily.valueOf(row.getString("site_family")),
                        new Name(row.getString("name_zh"), row.getString("name_en")),
                        row.getInt("number"),
                        items))
                .optional();
    }

    private List<Item> itemsOf(UUID versionId) {
        return jdbc.sql("select * from checklist_item where version_id = :id order by position")
                .param("id", versionId)
                .query((row, number) -> item(row))
                .list();
    }

    private Item item(ResultSet row) throws SQLException {
        return new Item(
                row.getObject("id", UUID.class),
                row.getInt("position"),
                row.getString("code"),
                new Name(row.getString("section_zh"), row.getString("section_en")),
                new Name(row.getString("text_zh"), row.getString("text_en")),
                help(row),
                Category.valueOf(row.getString("category")),
                Severity.valueOf(row.getString("severity")),
                row.getBoolean("photo_on_failure"),
                List.of(json.readValue(row.getString("measures"), Measure[].class)),
                List.of(json.readValue(row.getString("options"), Option[].class)));
    }

    private static @Nullable Name help(ResultSet row) throws SQLException {
        String zh = row.getString("help_zh");
        String en = row.getString("help_en");
        return zh == null || en == null ? null : new Name(zh, en);
    }
}
