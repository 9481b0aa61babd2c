package org.dailydispatch.notification;

import org.springframework.context.ApplicationContext;

/** The outbox of a program that sends only when a test says so, for tests of other rooms. */
public final class Sending {

    private Sending() {}

    /** Gathers the digests whose time has come, and sends until nothing waits. */
    public static void run(ApplicationContext program) {
        program.getBean(Digests.class).gather();
        while (program.getBean(Courier.class).send() > 0) {
            // What a channel takes in a minute may be less than what waits.
        }
    }
}
