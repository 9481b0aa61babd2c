package org.dailydispatch.notification;

import java.util.regex.Pattern;

/** A message could not be delivered. */
class Undelivered extends Exception {

    private static final long serialVersionUID = 1L;
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>\"';,]+@[^\\s<>\"';,]+");
    private static final int LONGEST = 200;

    private final Reason reason;
    private final String detail;

    /** Why, in the words of {@code notification.Reason.*}. */
    enum Reason {
        /** The recipient has no address any more, or wants no such messages. */
        NO_ADDRESS(true),
        /** The recipient's account was stopped. */
        STOPPED(true),
        /** The receiver answered with a status that is no success. */
        STATUS(false),
        TIMED_OUT(false),
        UNREACHABLE(false),
        /** The receiver understood, and does not take it. */
        REFUSED(false);

        private final boolean forGood;

        Reason(boolean forGood) {
            this.forGood = forGood;
        }

        /** Whether trying again is useless. */
        boolean forGood() {
            return forGood;
        }
    }

    /** @param detail what the other side said; addresses in it are blotted out */
    Undelivered(Reason reason, String detail) {
        super(reason.name());
        this.reason = reason;
        this.detail = clean(detail);
    }

    Reason reason() {
        return reason;
    }

    String detail() {
        return detail;
    }

    private static String clean(String detail) {
        String line = ADDRESS.matcher(detail.replaceAll("[\\p{Cntrl}\\s]+", " ").strip())
                .replaceAll("…@…");
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST));
    }
}
