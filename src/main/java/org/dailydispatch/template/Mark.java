package org.dailydispatch.template;

import org.dailydispatch.document.TemplatePart;

/** Tells whether a section is still what a page showed. */
final class Mark {

    private Mark() {}

    static String of(TemplatePart part) {
        return Integer.toHexString(part.title().hashCode())
                + Integer.toHexString(part.texts().hashCode())
                + (part.shown() ? "s" : "h");
    }
}
