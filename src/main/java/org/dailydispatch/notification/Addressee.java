package org.dailydispatch.notification;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A recipient as he stands at the moment of sending. */
record Addressee(
        String username,
        boolean active,
        Locale locale,
        @Nullable String mailAddress,
        boolean mail,
        boolean webhook) {}
