package org.dailydispatch.notification;

/** A way by which messages leave the program. */
enum ChannelKind {
    MAIL,
    WEBHOOK
}
