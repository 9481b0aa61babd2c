package org.dailydispatch.download;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mail server of the installation, as notices have it configured: exports go through the same one.
 */
@ConfigurationProperties("daily-dispatch.notices.mail")
record MailServer(
        @DefaultValue("false") boolean enabled,
        @Nullable String host,
        @DefaultValue("587") int port,
        @DefaultValue("STARTTLS") Security security,
        @Nullable String username,
        @Nullable String password,
        @Nullable String from,
        @DefaultValue("10s") Duration timeout) {

    /** How a connection is secured, in the words of the notices' own setting. */
    enum Security {
        NONE,
        /** Begins in the clear and goes on encrypted, or not at all. */
        STARTTLS,
        TLS
    }

    boolean usable() {
        return enabled && host != null && from != null;
    }

    /** Without the password: records are printed by accident. */
    @Override
    public String toString() {
        return "MailServer[" + host + ":" + port + "]";
    }
}
