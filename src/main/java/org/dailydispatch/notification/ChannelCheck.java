package org.dailydispatch.notification;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Reads what an installation says about its channels, and says in a sentence what it cannot read. */
final class ChannelCheck {

    private static final String PREFIX = "daily-dispatch.notices.";
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int HIGHEST_PORT = 65_535;

    private ChannelCheck() {}

    /** @throws UnreadableChannelException where a channel is on and could not send */
    static void check(Channels channels) {
        if (channels.mail().enabled() || channels.webhook().enabled()) {
            web("address", channels.address());
        }
        if (channels.mail().enabled()) {
            check(channels.mail());
        }
        if (channels.webhook().enabled()) {
            check(channels.webhook());
        }
    }

    private static void check(Channels.Mail mail) {
        required("mail.host", mail.host());
        if (mail.port() < 1 || mail.port() > HIGHEST_PORT) {
            throw refusal("mail.port", "must be between 1 and 65535");
        }
        if (!isAddress(required("mail.from", mail.from()))) {
            throw refusal("mail.from", "is no e-mail address");
        }
        timeout("mail.timeout", mail.timeout());
    }

    private static void check(Channels.Webhook webhook) {
        web("webhook.address", webhook.address());
        if (webhook.dialect() == Dialect.GENERIC) {
            required("webhook.secret", webhook.secret());
        }
        timeout("webhook.timeout", webhook.timeout());
    }

    /** An address that a request can be sent to; what it says may be secret and is not repeated. */
    static URI web(String name, @Nullable String text) {
        try {
            URI address = new URI(required(name, text).strip());
            if (("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
                    && address.getHost() != null
                    && address.getUserInfo() == null
                    && address.getFragment() == null) {
                return address;
            }
        } catch (URISyntaxException unreadable) {
            // said below
        }
        throw refusal(name, "is no address that begins with http:// or https:// and names a host");
    }

    /** One plain address, without a name beside it. */
    static boolean isAddress(String text) {
        if (!text.matches("[^\\s@<>,;:\"()\\[\\]\\\\]+@[^\\s@<>,;:\"()\\[\\]\\\\]+\\.[^\\s@<>,;:\"()\\[\\]\\\\]+")) {
            return false;
        }
        try {
            new InternetAddress(text, true);
            return true;
        } catch (AddressException unreadable) {
            return false;
        }
    }

    private static String required(String name, @Nullable String text) {
        if (text == null || text.isBlank()) {
            throw refusal(name, "is missing");
        }
        return text;
    }

    private static void timeout(String name, Duration timeout) {
        if (timeout.isNegative() || timeout.isZero() || timeout.compareTo(LONGEST) > 0) {
            throw refusal(name, "must be more than nothing and at most 30s");
        }
    }

    private static UnreadableChannelException refusal(String name, String what) {
        return new UnreadableChannelException(PREFIX + name + " " + what + ".");
    }
}
