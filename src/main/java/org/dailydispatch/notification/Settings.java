package org.dailydispatch.notification;

import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a person wants to be told, besides the program itself.
 *
 * @param mailAddress never without one where mail is wanted
 * @param digestAt when one message a day tells what is unread; null for single messages
 */
record Settings(
        @Nullable String mailAddress,
        boolean mail,
        boolean webhook,
        @Nullable LocalTime digestAt,
        int version) {

    /** What holds until somebody says otherwise. */
    static final Settings NONE = new Settings(null, false, false, null, 0);

    /** Field by field, for comparing. */
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("mailAddress", Objects.toString(mailAddress, ""));
        texts.put("mail", String.valueOf(mail));
        texts.put("webhook", String.valueOf(webhook));
        texts.put("digestAt", Objects.toString(digestAt, ""));
        return texts;
    }
}
