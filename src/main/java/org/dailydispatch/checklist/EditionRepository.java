package org.dailydispatch.checklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dailydispatch.day.Ids;
import org.dailydispatch.language.Name;
import org.dailydispatch.territory.SiteKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads lists of versions and writes new ones. */
@Repository
class EditionRepository {

    private static final String LISTED = """
            select checklist.id, checklist.code, checklist.name_zh, checklist.name_en, checklist.covert,
                   coalesce(latest.number, 0) as latest, latest.published_at,
                   array(select its.site_kind from checklist_site_kind its
                         where its.checklist_id = checklist.id order by its.site_kind) as kinds
            from checklist
            left join lateral (select number, published_at from checklist_version
                where checklist_id = checklist.id order by number desc limit 1) latest on true
            """;

    private final JdbcClient jdbc;
    private final JdbcOperations batches;
    private final ItemJson json;

    EditionRepository(JdbcClient jdbc, JdbcOperations batches, ItemJson json) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
    }

    List<Listed> all() {
        return jdbc.sql(LISTED + "order by checklist.code")
                .query((row, number) -> listed(row))
                .list();
    }

    Optional<Listed> about(UUID checklistId) {
        return jdbc.sql(LISTED + "where checklist.id = ?")
                .param(checklistId)
                .query((row, number) -> listed(row))
                .optional();
    }

    void hold(UUID checklistId) {
        jdbc.sql("select id from checklist where id = ? for update")
                .param(checklistId)
                .query(UUID.class)
                .optional();
    }

    List<EditionNote> editions(UUID checklistId) {
        return jdbc.sql("""
                        select id, number, published_at, published_by_name, note,
                               (select count(*) from checklist_item where version_id = checklist_version.id) as items
                        from checklist_version where checklist_id = ? order by number desc""")
                .param(checklistId)
                .query((row, number) -> new EditionNote(
                        row.getObject("id", UUID.class),
                        row.getInt("number"),
                        row.getTimestamp("published_at").toInstant(),
                        row.getString("published_by_name"),
                        row.getString("note"),
                        row.getInt("items")))
                .list();
    }

    /** Whether the code was free. */
    boolean insert(UUID id, String code, Name name) {
        return jdbc.sql("""
                        insert into checklist (id, code, name_zh, name_en) values (?, ?, ?, ?)
                        on conflict (code) do nothing""").params(id, code, name.zh(), name.en()).update() == 1;
    }

    int publish(Edition edition, Instant now) {
        UUID versionId = Ids.next();
        int number = insertVersion(versionId, edition, now);
        insertItems(versionId, edition.items());
        jdbc.sql("update checklist set name_zh = ?, name_en = ? where id = ?")
                .params(edition.name().zh(), edition.name().en(), edition.checklistId())
                .update();
        belongTo(edition);
        jdbc.sql("""
                        insert into checklist_version_site_kind (version_id, site_kind)
                        select ?, site_kind from checklist_site_kind where checklist_id = ?""").params(versionId, edition.checklistId()).update();
        return number;
    }

    private int insertVersion(UUID versionId, Edition edition, Instant now) {
        return jdbc.sql("""
                        insert into checklist_version (id, checklist_id, number, published_at, name_zh, name_en, note,
                            published_by, published_by_name)
                        select ?, id, 1 + coalesce((select max(number) from checklist_version
                            where checklist_id = checklist.id), 0), ?, ?, ?, ?, ?, ?
                        from checklist where id = ? returning number""")
                .params(
                        versionId,
                        Timestamp.from(now),
                        edition.name().zh(),
                        edition.name().en(),
                        edition.note(),
                        edition.publisher().id(),
                        edition.publisher().displayName(),
                        edition.checklistId())
                .query(Integer.class)
                .single();
    }

    private void insertItems(UUID versionId, List<Item> items) {
        batches.batchUpdate(
                """
                insert into checklist_item (id, version_id, position, code, section_zh, section_en, text_zh, text_en,
                    help_zh, help_en, category, severity, photo_on_failure, asks_verdict, measures, options, choice,
                    depends_on, picture_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), cast(? as jsonb), ?,
                    cast(? as jsonb), ?)""", items.stream().map(item -> row(versionId, item)).toList());
    }

    private @Nullable Object[] row(UUID versionId, Item item) {
        List<@Nullable Object> row = new ArrayList<>(Arrays.<@Nullable Object>asList(
                Ids.next(),
                versionId,
                item.position(),
                item.code(),
                item.section().zh(),
                item.section().en(),
                item.text().zh(),
                item.text().en()));
        row.add(item.help() == null ? null : item.help().zh());
        row.add(item.help() == null ? null : item.help().en());
        row.add(item.category().name());
        row.add(item.severity() == null ? null : item.severity().name());
        row.add(item.photoOnFailure());
        row.add(item.asksVerdict());
        row.add(json.write(item.measures()));
        row.add(json.write(item.options()));
        row.add(item.choice().name());
        row.add(item.dependsOn() == null ? null : json.write(item.dependsOn()));
        row.add(item.picture());
        return row.toArray();
    }

    /** A kind that the list keeps, keeps its place among the lists of the kind; a new one comes last. */
    private void belongTo(Edition edition) {
        List<String> kinds = edition.kinds().stream().map(SiteKind::name).toList();
        jdbc.sql("delete from checklist_site_kind where checklist_id = :id and not (site_kind = any (:kinds))")
                .param("id", edition.checklistId())
                .param("kinds", kinds.toArray(String[]::new))
                .update();
        for (String kind : kinds) {
            jdbc.sql("""
                            insert into checklist_site_kind (checklist_id, site_kind, position)
                            select :id, :kind, 1 + coalesce(max(position), 0)
                            from checklist_site_kind where site_kind = :kind
                            on conflict do nothing""").param("id", edition.checklistId()).param("kind", kind).update();
        }
    }

    private static Listed listed(ResultSet row) throws SQLException {
        List<String> kinds = List.of((String[]) row.getArray("kinds").getArray());
        Timestamp publishedAt = row.getTimestamp("published_at");
        return new Listed(
                row.getObject("id", UUID.class),
                row.getString("code"),
                new Name(row.getString("name_zh"), row.getString("name_en")),
                row.getBoolean("covert"),
                Arrays.stream(SiteKind.values())
                        .filter(kind -> kinds.contains(kind.name()))
                        .toList(),
                row.getInt("latest"),
                publishedAt == null ? null : publishedAt.toInstant());
    }
}
