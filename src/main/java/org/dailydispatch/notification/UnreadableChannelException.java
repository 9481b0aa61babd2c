package org.dailydispatch.notification;

/** A channel is switched on and not configured so that anything could be sent; the program does not start. */
class UnreadableChannelException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableChannelException(String sentence) {
        super(sentence);
    }
}
