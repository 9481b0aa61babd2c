package org.dailydispatch.notification;

/** How a message stands. */
enum DeliveryState {
    /** Given up, with its reason; an administrator can have it tried again. */
    DEAD,
    /** To be sent, or to be tried again. */
    PENDING,
    SENT
}
