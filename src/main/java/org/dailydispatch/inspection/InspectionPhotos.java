package org.dailydispatch.inspection;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.photo.Photo;
import org.dailydispatch.photo.PhotoOwner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the photos of an inspection ask of it. */
@Component
@Transactional(readOnly = true)
class InspectionPhotos implements PhotoOwner {

    private final InspectionReader reader;
    private final JdbcClient jdbc;

    InspectionPhotos(InspectionReader reader, JdbcClient jdbc) {
        this.reader = reader;
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return Photo.OF_INSPECTION;
    }

    @Override
    public boolean shows(Actor actor, UUID inspectionId) {
        return reader.find(actor, inspectionId).isPresent();
    }

    @Override
    public Set<UUID> named(UUID inspectionId, Set<UUID> filed) {
        return reader.findAnywhere(inspectionId).stream()
                .flatMap(inspection -> inspection.answers().stream())
                .flatMap(answer -> answer.photos().stream())
                .filter(filed::contains)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The team that made it reads its revisions, and sees what they name. */
    @Override
    public boolean recalls(Actor actor, UUID inspectionId, UUID photo) {
        return actor.is(Role.INSPECTOR, Role.COVERT_INSPECTOR, Role.LEADER)
                && jdbc.sql("""
                                select exists (select from inspection_revision, jsonb_array_elements(answers) answer
                                    where inspection_id = :id and answer -> 'photos' @> to_jsonb(cast(:photo as text)))""")
                        .param("id", inspectionId)
                        .param("photo", photo.toString())
                        .query(Boolean.class)
                        .single();
    }

    /** The actor's own, filed or a draft; or an id that nobody has used yet. */
    @Override
    public boolean accepts(Actor actor, UUID inspectionId) {
        return jdbc.sql("""
                        select not exists (select from inspection where id = :id and author_id <> :author)
                           and not exists (select from inspection_draft where id = :id and author_id <> :author)""")
                .param("id", inspectionId)
                .param("author", actor.id())
                .query(Boolean.class)
                .single();
    }

    @Override
    public String address(Actor reader, UUID inspectionId) {
        boolean filed = jdbc.sql("select exists (select from inspection where id = :id)")
                .param("id", inspectionId)
                .query(Boolean.class)
                .single();
        return "/inspections/" + inspectionId + (filed ? "" : "/edit");
    }

    @Override
    public Set<UUID> unfinished(Collection<UUID> inspectionIds) {
        return Set.copyOf(jdbc.sql("select id from inspection_draft where id in (:ids)")
                .param("ids", inspectionIds)
                .query(UUID.class)
                .list());
    }
}
