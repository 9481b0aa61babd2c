package org.dailydispatch.notification;

import static org.dailydispatch.notification.NewNotice.same;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.order.IssuedOrder;
import org.dailydispatch.order.IssuedOrders;
import org.dailydispatch.order.OrderStepped;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells an addressee of his orders and recommendations, and the leader of the answers. */
@Component
class OrderNotices {

    private final Notices notices;
    private final IssuedOrders orders;
    private final ReportingClock clock;

    OrderNotices(Notices notices, IssuedOrders orders, ReportingClock clock) {
        this.notices = notices;
        this.orders = orders;
        this.clock = clock;
    }

    @EventListener
    void on(OrderStepped stepped) {
        kindOf(stepped.step())
                .ifPresent(kind -> orders.find(stepped.orderId()).ifPresent(order -> tell(kind, stepped, order)));
    }

    /** What a step tells; who received it or took part in a talk said so himself. */
    private static Optional<NoticeKind> kindOf(String step) {
        return switch (step) {
            case "ISSUED" -> Optional.of(NoticeKind.ORDER_ISSUED);
            case "REMINDED" -> Optional.of(NoticeKind.ORDER_REMINDED);
            case "ANSWERED" -> Optional.of(NoticeKind.ORDER_ANSWERED);
            case "RETURNED" -> Optional.of(NoticeKind.ORDER_RETURNED);
            case "ACCEPTED" -> Optional.of(NoticeKind.ORDER_ACCEPTED);
            default -> Optional.empty();
        };
    }

    /** Who gets a copy reads that it was issued, and that it had to be urged. */
    private static Map<NoticeKind, List<UUID>> copies(NoticeKind kind, IssuedOrder order) {
        return switch (kind) {
            case ORDER_ISSUED -> Map.of(NoticeKind.ORDER_COPIED, order.copies());
            case ORDER_REMINDED -> Map.of(NoticeKind.ORDER_COPY_REMINDED, order.copies());
            default -> Map.of();
        };
    }

    /** A county has nobody who could be told. */
    private void tell(NoticeKind kind, OrderStepped stepped, IssuedOrder order) {
        NewNotice notice = new NewNotice(
                kind,
                order.id(),
                stepped.teamId(),
                clock.today(),
                false,
                stepped.actorId(),
                List.of(same(order.number()), order.addressee(), NewNotice.moment(order.dueAt(), clock)));
        copies(kind, order)
                .forEach((copy, townships) ->
                        townships.forEach(township -> notices.tell(notice.as(copy), Audience.liaisons(township))));
        if (kind == NoticeKind.ORDER_ANSWERED) {
            notices.tell(notice, Audience.leaders(stepped.teamId()));
        } else if (stepped.townshipId() != null) {
            notices.tell(notice, Audience.liaisons(stepped.townshipId()));
        }
    }
}
