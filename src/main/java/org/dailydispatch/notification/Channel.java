package org.dailydispatch.notification;

/** Sends messages. */
interface Channel {

    ChannelKind kind();

    /** How many may be sent in a minute: robots refuse more than twenty. */
    int perMinute();

    void send(Message message) throws Undelivered;
}
