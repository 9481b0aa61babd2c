package org.dailydispatch.notification;

import static org.dailydispatch.notification.NewNotice.same;

import java.util.List;
import org.dailydispatch.assignment.VisitReminded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells an inspector of what his leader reminds him. */
@Component
class AssignmentNotices {

    private final Notices notices;

    AssignmentNotices(Notices notices) {
        this.notices = notices;
    }

    @EventListener
    void on(VisitReminded reminded) {
        notices.tell(
                new NewNotice(
                        NoticeKind.VISIT_REMINDED,
                        reminded.targetId(),
                        reminded.teamId(),
                        reminded.day(),
                        false,
                        reminded.actorId(),
                        List.of(reminded.place(), same(reminded.actorName()))),
                Audience.responsible(reminded.teamId(), null, reminded.holderId(), false));
    }
}
