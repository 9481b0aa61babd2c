package org.dailydispatch.meeting;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.day.Ids;
import org.dailydispatch.day.ReportingDay;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes action items. The caller has read the item or the meeting within his scope. */
@Repository
class ActionItemRepository {

    private final JdbcClient jdbc;

    ActionItemRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Makes an item of what was decided, or gives the item of an earlier version of the minutes its new words.
     *
     * @return false where the id is another meeting's
     */
    boolean agree(Meeting meeting, Decision decision, int position, Instant now) {
        boolean mine = jdbc.sql("""
                        insert into meeting_item (id, meeting_id, team_id, position, text, township_id, unit, person,
                            account_id, agreed_on, agreed_at, due_on)
                        values (:id, :meeting, :team, :position, :text, cast(:township as uuid), :unit, :person,
                            (select a.id from account a where a.active and a.team_id = :team and a.display_name = :person
                                and a.role in ('LEADER', 'INSPECTOR', 'COVERT_INSPECTOR') order by a.id limit 1),
                            :day, :now, :due)
                        on conflict (id) do update set position = excluded.position, text = excluded.text,
                            township_id = excluded.township_id, unit = excluded.unit, person = excluded.person,
                            account_id = excluded.account_id,
                            agreed_on = excluded.agreed_on, due_on = excluded.due_on, version = meeting_item.version + 1
                            where meeting_item.meeting_id = excluded.meeting_id""")
                        .param("id", decision.id())
                        .param("meeting", meeting.id())
                        .param("team", meeting.teamId())
                        .param("position", position)
                        .param("text", decision.text())
                        .param("township", decision.townshipId())
                        .param("unit", decision.unit())
                        .param("person", decision.person())
                        .param("day", meeting.content().day().date())
                        .param("now", Timestamp.from(now))
                        .param("due", decision.dueOn().date())
                        .update()
                == 1;
        if (mine) {
            link(decision);
        }
        return mine;
    }

    private void link(Decision decision) {
        jdbc.sql("delete from meeting_item_problem where item_id = :item")
                .param("item", decision.id())
                .update();
        for (UUID problem : decision.problems()) {
            jdbc.sql("insert into meeting_item_problem (item_id, problem_id) values (:item, :problem)")
                    .param("item", decision.id())
                    .param("problem", problem)
                    .update();
        }
    }

    /** The open items of earlier meetings open this one too; what was agreed later than it is now held does not. */
    void carry(Actor leader, UUID meetingId, Content content) {
        jdbc.sql("""
                        delete from meeting_carried c using meeting_item i, meeting m
                        where c.meeting_id = :meeting and i.id = c.item_id and m.id = i.meeting_id
                            and (i.agreed_on, m.starts_at) > (:day, :time)""")
                .param("meeting", meetingId)
                .param("day", content.day().date())
                .param("time", content.time())
                .update();
        jdbc.sql("""
                        insert into meeting_carried (meeting_id, item_id)
                        select :meeting, i.id from meeting_item i join meeting m on m.id = i.meeting_id
                        where i.team_id = :team and i.state = 'OPEN' and i.meeting_id <> :meeting
                            and (i.agreed_on, m.starts_at) <= (:day, :time)
                        on conflict do nothing""")
                .param("meeting", meetingId)
                .param("team", leader.team())
                .param("day", content.day().date())
                .param("time", content.time())
                .update();
    }

    /** @return false where somebody was there in between */
    boolean settle(Actor actor, ActionItem item, ItemState to, String remark, ReportingDay day, Instant now) {
        boolean settled = to != ItemState.OPEN;
        return jdbc.sql("""
                        update meeting_item set state = :to, remark = :remark, settled_on = cast(:day as date),
                            settled_at = cast(:at as timestamptz), settled_by = cast(:actor as uuid),
                            settled_by_name = cast(:name as varchar), version = version + 1
                        where id = :id and version = :version and state = :from""")
                        .param("to", to.name())
                        .param("remark", settled ? remark : "")
                        .param("day", settled ? day.date() : null)
                        .param("at", settled ? Timestamp.from(now) : null)
                        .param("actor", settled ? actor.id() : null)
                        .param("name", settled ? actor.displayName() : null)
                        .param("id", item.id())
                        .param("version", item.version())
                        .param("from", item.state().name())
                        .update()
                == 1;
    }

    void write(Actor actor, UUID itemId, ItemAction action, String remark, Instant now) {
        jdbc.sql("""
                        insert into meeting_item_step (id, item_id, at, actor_id, actor_name, action, remark)
                        values (:id, :item, :at, :actor, :name, :action, :remark)""")
                .param("id", Ids.next())
                .param("item", itemId)
                .param("at", Timestamp.from(now))
                .param("actor", actor.id())
                .param("name", actor.displayName())
                .param("action", action.name())
                .param("remark", remark)
                .update();
    }

    /** The meeting's items that a corrected version of its minutes does not name any more and that are still open. */
    List<UUID> dropped(UUID meetingId, List<UUID> named) {
        return jdbc.sql("""
                        select id from meeting_item where meeting_id = :meeting and state = 'OPEN'
                            and not (id = any(:named)) order by position""")
                .param("meeting", meetingId)
                .param("named", named.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    /** Who has to do something until when, and whether it is open. */
    record Charge(@Nullable UUID townshipId, String unit, String person, ReportingDay dueOn, boolean open) {

        /** Whether the decision charges somebody with it, or sets a day, in another way than this. */
        boolean isChangedBy(Decision decision) {
            return open
                    && !equals(new Charge(
                            decision.townshipId(), decision.unit(), decision.person(), decision.dueOn(), true));
        }
    }

    /** What the meeting agreed in any version of its minutes, by id. */
    Map<UUID, Charge> chargesOf(UUID meetingId) {
        Map<UUID, Charge> charges = new HashMap<>();
        jdbc.sql("select id, township_id, unit, person, due_on, state from meeting_item where meeting_id = :meeting")
                .param("meeting", meetingId)
                .query(row -> {
                    charges.put(
                            row.getObject("id", UUID.class),
                            new Charge(
                                    row.getObject("township_id", UUID.class),
                                    row.getString("unit"),
                                    row.getString("person"),
                                    new ReportingDay(row.getObject("due_on", LocalDate.class)),
                                    row.getString("state").equals(ItemState.OPEN.name())));
                });
        return charges;
    }

    /** The ids of what the meeting agreed in any version of its minutes. */
    List<UUID> idsOf(UUID meetingId) {
        return jdbc.sql("select id from meeting_item where meeting_id = :meeting")
                .param("meeting", meetingId)
                .query(UUID.class)
                .list();
    }
}
