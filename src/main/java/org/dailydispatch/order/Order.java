package org.dailydispatch.order;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.language.Name;
import org.jspecify.annotations.Nullable;

/**
 * An order or recommendation as pages and files show it.
 *
 * @param township the addressee; null for the county
 * @param number null for a draft
 * @param content what the leader wrote
 * @param cited the problems as the issued paper names them; empty for a draft
 * @param measures the last answer; empty where there was none
 */
record Order(
        UUID id,
        UUID teamId,
        int teamNumber,
        Name team,
        Name county,
        @Nullable Name township,
        @Nullable OrderNumber number,
        Content content,
        List<String> cited,
        OrderState state,
        Escalation escalation,
        String measures,
        String answer,
        int returnedTimes,
        Instant madeAt,
        String madeBy,
        @Nullable Instant issuedAt,
        @Nullable ReportingDay issuedOn,
        @Nullable Instant answeredAt,
        @Nullable Instant acceptedAt,
        int version) {

    public Kind kind() {
        return content.kind();
    }

    public @Nullable UUID townshipId() {
        return content.townshipId();
    }

    public Instant dueAt() {
        return content.dueAt();
    }

    public Name addressee() {
        return township == null ? county : township;
    }

    public boolean draft() {
        return state == OrderState.DRAFT;
    }

    /** Line by line. */
    public List<String> copies() {
        return content.copies().lines().toList();
    }

    /** How far the leader has to go is not for whom it would meet. */
    public boolean escalationShownTo(Actor actor) {
        return !actor.is(Role.LIAISON) && escalation.level() != Escalation.Level.NONE;
    }
}
