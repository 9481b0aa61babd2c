package org.dailydispatch.order;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.dailydispatch.access.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The orders and recommendations of a team that wait for its leader, for the first page that he looks at. */
@Service
@Transactional(readOnly = true)
public class WaitingOrders {

    private final OrderReader reader;

    WaitingOrders(OrderReader reader) {
        this.reader = reader;
    }

    /** The most pressing first; within his scope. One statement. */
    public List<WaitingOrder> of(Actor leader) {
        return reader.waiting(leader).stream()
                .map(WaitingOrders::waiting)
                .sorted(Comparator.comparing(WaitingOrder::kind))
                .toList();
    }

    private static WaitingOrder waiting(Order order) {
        return new WaitingOrder(
                order.id(),
                Objects.requireNonNull(order.number()).text(),
                order.content().title(),
                order.addressee(),
                kind(order),
                order.escalation().overdueDays());
    }

    private static WaitingOrder.Kind kind(Order order) {
        if (order.state() == OrderState.ANSWERED) {
            return WaitingOrder.Kind.ANSWERED;
        }
        return order.escalation().proposesTalk() ? WaitingOrder.Kind.TALK : WaitingOrder.Kind.OVERDUE;
    }
}
