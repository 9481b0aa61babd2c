package org.dailydispatch.audit;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.day.ReportingClock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Writes who did what. One row for a deed, in the deed's own transaction: neither is kept without the other. */
@Service
public class AuditTrail {

    private final JdbcClient jdbc;
    private final ReportingClock clock;
    private final JsonMapper json;

    AuditTrail(JdbcClient jdbc, ReportingClock clock, JsonMapper json) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.json = json;
    }

    /**
     * @param action what was done, in capitals, for example {@code INSPECTION_FILED}
     * @param objectType the noun, for example {@code inspection}
     * @param detail facts for the auditor: counts, states, numbers; never an identity, a password or covert text
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Actor actor, String action, String objectType, Object objectId, Map<String, ?> detail) {
        write(actor.id(), actor.displayName(), action, objectType, objectId.toString(), actor.teamId(), detail);
    }

    /** A deed that changes nothing else, for example signing in. */
    @Transactional
    public void recordAlone(Actor actor, String action, String objectType, Object objectId, Map<String, ?> detail) {
        record(actor, action, objectType, objectId, detail);
    }

    /** A deed of the program itself or of a visitor without an account. */
    @Transactional
    public void recordWithoutActor(
            String name, String action, String objectType, Object objectId, Map<String, ?> detail) {
        write(null, name, action, objectType, objectId.toString(), null, detail);
    }

    /** Whether this very person has done this to it: what is gone leaves nothing else to ask. */
    @Transactional(readOnly = true)
    public boolean hasDone(Actor actor, String action, String objectType, Object objectId) {
        return jdbc.sql("""
                        select exists (select from audit_event
                            where object_type = :objectType and object_id = :objectId and action = :action
                                and actor_id = :actorId)""")
                .param("objectType", objectType)
                .param("objectId", objectId.toString())
                .param("action", action)
                .param("actorId", actor.id())
                .query(Boolean.class)
                .single();
    }

    /** What a fact of the deed said each time when it was done to the object; empty where it was told none. */
    @Transactional(readOnly = true)
    public List<String> told(String action, String objectType, Object objectId, String fact) {
        return jdbc.sql("""
                        select e.detail ->> :fact from audit_event e
                        where e.object_type = :type and e.object_id = :id and e.action = :action
                          and e.detail ->> :fact is not null order by e.at""")
                .param("fact", fact)
                .param("type", objectType)
                .param("id", objectId.toString())
                .param("action", action)
                .query(String.class)
                .list();
    }

    private void write(
            @Nullable UUID actorId,
            String actorName,
            String action,
            String objectType,
            String objectId,
            @Nullable UUID teamId,
            Map<String, ?> detail) {
        jdbc.sql("""
                        insert into audit_event (at, actor_id, actor_name, action, object_type, object_id, team_id, detail)
                        values (:at, :actorId, :actorName, :action, :objectType, :objectId, :teamId, cast(:detail as jsonb))""")
                .param("at", java.sql.Timestamp.from(clock.now()))
                .param("actorId", actorId)
                .param("actorName", actorName)
                .param("action", action)
                .param("objectType", objectType)
                .param("objectId", objectId)
                .param("teamId", teamId)
                .param("detail", json.writeValueAsString(detail))
                .update();
    }
}
