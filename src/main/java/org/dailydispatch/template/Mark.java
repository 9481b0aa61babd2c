package org.dailydispatch.template;

import org.dailydispatch.document.Recipients;
import org.dailydispatch.document.TemplatePart;

/** Tells whether a section, or whom a dispatch is for, is still what a page showed. */
final class Mark {

    static String of(Recipients recipients) {
        return Integer.toHexString(recipients.hashCode());
    }

    private Mark() {}

    static String of(TemplatePart part) {
        return Integer.toHexString(part.title().hashCode())
                + Integer.toHexString(part.texts().hashCode())
                + (part.shown() ? "s" : "h");
    }
}
