package org.dailydispatch.notification;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.jspecify.annotations.Nullable;

/**
 * What leaves the program.
 *
 * @param id the same at every try, so that a receiver knows a repeated one
 * @param kind the kind of its notice, or {@code DIGEST}
 * @param more how many lines were too many to be listed
 * @param recipients the names by which they sign in
 * @param mailAddress null where it is not sent by mail
 */
record Message(
        UUID id,
        String kind,
        ReportingDay day,
        Locale locale,
        String title,
        List<Line> lines,
        int more,
        String footer,
        List<String> recipients,
        @Nullable String mailAddress) {

    /** What is told, and where to look. */
    record Line(String text, String link) {}
}
