package org.dailydispatch.notification;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which channels an installation has; none unless it says so. Whoever is told in the program need not configure anything.
 *
 * @param address the address under which people open the program, for the links in messages
 * @param scheduled whether this replica sends and reminds by itself
 */
@ConfigurationProperties("daily-dispatch.notices")
record Channels(
        @Nullable String address,
        @DefaultValue("true") boolean scheduled,
        @DefaultValue Mail mail,
        @DefaultValue Webhook webhook) {

    boolean on(ChannelKind kind) {
        return switch (kind) {
            case MAIL -> mail.enabled;
            case WEBHOOK -> webhook.enabled;
        };
    }

    /** How a connection to the mail server is secured. */
    enum Security {
        NONE,
        /** Begins in the clear and goes on encrypted, or not at all. */
        STARTTLS,
        TLS
    }

    /** The server that takes mail. */
    record Mail(
            @DefaultValue("false") boolean enabled,
            @Nullable String host,
            @DefaultValue("587") int port,
            @DefaultValue("STARTTLS") Security security,
            @Nullable String username,
            @Nullable String password,
            @Nullable String from,
            @DefaultValue("10s") Duration timeout) {

        /** Without the password: records are printed by accident. */
        @Override
        public String toString() {
            return "Mail[" + host + ":" + port + "]";
        }
    }

    /**
     * The address to which messages are posted.
     *
     * @param secret with which they are signed; robots of WeCom know none
     * @param language in which a group is addressed
     */
    record Webhook(
            @DefaultValue("false") boolean enabled,
            @Nullable String address,
            @DefaultValue("GENERIC") Dialect dialect,
            @Nullable String secret,
            @DefaultValue("zh-CN") String language,
            @DefaultValue("10s") Duration timeout) {

        /** Without address and secret: either lets anybody write to the group. */
        @Override
        public String toString() {
            return "Webhook[" + dialect + "]";
        }
    }
}
