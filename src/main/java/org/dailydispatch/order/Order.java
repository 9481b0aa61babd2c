package org.dailydispatch.order;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
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
 * @param copyTo the townships that get a copy, in their order
 * @param cited the problems as the issued paper names them; empty for a draft
 * @param issuedDueAt the deadline that the issued paper names; null for a draft
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
        List<Name> copyTo,
        List<String> cited,
        OrderState state,
        Escalation escalation,
        String measures,
        String answer,
        int returnedTimes,
        Instant madeAt,
        String madeBy,
        @Nullable Instant issuedAt,
        @Nullable Instant issuedDueAt,
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

    /** 抄送, unit by unit: townships first. */
    public List<String> copies(Locale locale) {
        return Stream.concat(
                        copyTo.stream().map(name -> name.in(locale)),
                        content.copies().lines())
                .toList();
    }

    /** Whether the reader's township is no addressee: he reads along and has nothing to do. */
    public boolean copiedTo(Actor reader) {
        return reader.is(Role.LIAISON) && !Objects.equals(reader.townshipId(), townshipId());
    }

    /** Whether he is told where it stands; of a copy, only that it is done. */
    public boolean stateShownTo(Actor reader) {
        return !copiedTo(reader) || state == OrderState.ACCEPTED;
    }

    /** As whoever gets a copy reads it: the paper, and not what became of it at another township. */
    Order asCopy() {
        return new Order(
                id,
                teamId,
                teamNumber,
                team,
                county,
                township,
                number,
                content.due(paperDueAt()),
                copyTo,
                cited,
                state == OrderState.ACCEPTED ? state : OrderState.ISSUED,
                Escalation.NOTHING,
                "",
                "",
                0,
                madeAt,
                madeBy,
                issuedAt,
                issuedDueAt,
                issuedOn,
                null,
                null,
                version);
    }

    /** What the paper names as its deadline: a return sets a new one, and changes no paper. */
    Instant paperDueAt() {
        return issuedDueAt == null ? dueAt() : issuedDueAt;
    }

    /** How far the leader has to go is not for whom it would meet. */
    public boolean escalationShownTo(Actor actor) {
        return !actor.is(Role.LIAISON) && escalation.level() != Escalation.Level.NONE;
    }
}
