package org.dailydispatch.notification;

import static org.dailydispatch.notification.NewNotice.same;

import java.util.List;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.language.Name;
import org.dailydispatch.meeting.ItemCharged;
import org.dailydispatch.territory.Territory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells who is charged with what a meeting agreed, as far as they have accounts. */
@Component
class MeetingNotices {

    private final Notices notices;
    private final Territory territory;
    private final ReportingClock clock;

    MeetingNotices(Notices notices, Territory territory, ReportingClock clock) {
        this.notices = notices;
        this.territory = territory;
        this.clock = clock;
    }

    @EventListener
    void on(ItemCharged charged) {
        Name unit = charged.townshipId() == null
                ? same(charged.unit())
                : territory.township(charged.townshipId()).name();
        notices.tell(
                new NewNotice(
                        NoticeKind.ITEM_AGREED,
                        charged.itemId(),
                        charged.teamId(),
                        clock.today(),
                        false,
                        charged.actorId(),
                        List.of(unit, same(charged.dueOn()))),
                Audience.charged(charged.teamId(), charged.townshipId(), charged.person()));
    }
}
