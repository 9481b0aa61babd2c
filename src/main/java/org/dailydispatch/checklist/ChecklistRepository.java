package org.dailydispatch.checklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dailydispatch.language.Name;
import org.dailydispatch.territory.SiteKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads published versions. */
@Repository
class ChecklistRepository {

    private final JdbcClient jdbc;
    private final ItemJson json;

    ChecklistRepository(JdbcClient jdbc, ItemJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The latest versions of the lists for sites of the kind, in order; lists for covert visits go to every kind. */
    List<Offer> offers(SiteKind kind, boolean covert) {
        return jdbc.sql("""
                        select checklist.code, checklist.name_zh, checklist.name_en, latest.id
                        from checklist
                        left join checklist_site_kind its
                            on its.checklist_id = checklist.id and its.site_kind = :kind
                        join lateral (select id from checklist_version where checklist_id = checklist.id
                            order by number desc limit 1) latest on true
                        where (checklist.covert and :covert) or (not checklist.covert and its.site_kind is not null)
                        order by checklist.covert desc, its.position, checklist.code""")
                .param("kind", kind.name())
                .param("covert", covert)
                .query((row, number) -> new Offer(
                        row.getString("code"),
                        new Name(row.getString("name_zh"), row.getString("name_en")),
                        row.getObject("id", UUID.class)))
                .list();
    }

    boolean belonged(UUID versionId, Collection<SiteKind> kinds) {
        return jdbc.sql("""
                        select exists (select from checklist_version_site_kind
                            where version_id = :id and site_kind in (:kinds))""")
                .param("id", versionId)
                .param("kinds", kinds.stream().map(SiteKind::name).toList())
                .query(Boolean.class)
                .single();
    }

    Optional<UUID> latestVersion(String code) {
        return jdbc.sql("""
                        select version.id
                        from checklist_version version join checklist on checklist.id = version.checklist_id
                        where checklist.code = :code
                        order by version.number desc
                        limit 1""").param("code", code).query(UUID.class).optional();
    }

    Optional<Checklist> version(UUID versionId) {
        List<Item> items = itemsOf(versionId);
        return jdbc.sql("""
                        select checklist.code, version.name_zh, version.name_en, version.number
                        from checklist_version version join checklist on checklist.id = version.checklist_id
                        where version.id = :id""")
                .param("id", versionId)
                .query((row, number) -> new Checklist(
                        versionId,
                        row.getString("code"),
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
        String severity = row.getString("severity");
        return new Item(
                row.getObject("id", UUID.class),
                row.getInt("position"),
                row.getString("code"),
                new Name(row.getString("section_zh"), row.getString("section_en")),
                new Name(row.getString("text_zh"), row.getString("text_en")),
                help(row),
                Category.valueOf(row.getString("category")),
                severity == null ? null : Severity.valueOf(severity),
                row.getBoolean("photo_on_failure"),
                row.getBoolean("asks_verdict"),
                json.measures(row.getString("measures")),
                json.options(row.getString("options")),
                Choice.valueOf(row.getString("choice")),
                json.dependence(row.getString("depends_on")),
                row.getObject("picture_id", UUID.class));
    }

    private static @Nullable Name help(ResultSet row) throws SQLException {
        String zh = row.getString("help_zh");
        String en = row.getString("help_en");
        return zh == null || en == null ? null : new Name(zh, en);
    }
}
