package org.dailydispatch.notification;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.notification.Undelivered.Reason;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Posts messages to the one address that the installation names. Redirections are not followed: the address is it. */
class WebhookChannel implements Channel {

    /** Robots take twenty; what other programs say to the same group counts along. */
    private static final int ROBOTS_MOST = 15;

    private static final int GENERIC_MOST = 200;
    private static final int READ_AT_MOST = 16_384;
    private static final int SUCCESS = 2;
    private static final int HUNDRED = 100;

    private final Channels.Webhook settings;
    private final URI address;
    private final HttpClient client;
    private final JsonMapper json;
    private final ReportingClock clock;

    WebhookChannel(Channels.Webhook settings, JsonMapper json, ReportingClock clock) {
        this.settings = settings;
        this.address = ChannelCheck.web("webhook.address", settings.address());
        this.client = HttpClient.newBuilder()
                .connectTimeout(settings.timeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        this.json = json;
        this.clock = clock;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.WEBHOOK;
    }

    @Override
    public int perMinute() {
        return settings.dialect() == Dialect.GENERIC ? GENERIC_MOST : ROBOTS_MOST;
    }

    @Override
    public void send(Message message) throws Undelivered {
        Dialect.Posting posting = settings.dialect().posting(address, settings.secret(), message, clock.wall(), json);
        HttpRequest.Builder request = HttpRequest.newBuilder(posting.address())
                .timeout(settings.timeout())
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(posting.body(), StandardCharsets.UTF_8));
        posting.headers().forEach(request::header);
        read(answerTo(request.build()));
    }

    /** The timeout of a request ends with the head of the answer; this one holds for the whole of it. */
    private HttpResponse<byte[]> answerTo(HttpRequest request) throws Undelivered {
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(request, head -> new BoundedBody(READ_AT_MOST));
        try {
            return answer.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            throw new Undelivered(Reason.TIMED_OUT, "");
        } catch (ExecutionException failed) {
            Throwable cause = Objects.requireNonNullElse(failed.getCause(), failed);
            // Its text may hold the address.
            throw cause instanceof HttpTimeoutException
                    ? new Undelivered(Reason.TIMED_OUT, "")
                    : new Undelivered(Reason.UNREACHABLE, cause.getClass().getSimpleName());
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw new Undelivered(Reason.UNREACHABLE, "interrupted");
        } finally {
            // Closes the connection of an answer that has not ended; nothing otherwise.
            answer.cancel(true);
        }
    }

    private void read(HttpResponse<byte[]> response) throws Undelivered {
        if (response.statusCode() / HUNDRED != SUCCESS) {
            throw new Undelivered(Reason.STATUS, String.valueOf(response.statusCode()));
        }
        if (settings.dialect() == Dialect.GENERIC) {
            return;
        }
        String objection = objection(new String(response.body(), StandardCharsets.UTF_8));
        if (objection != null) {
            throw new Undelivered(Reason.REFUSED, objection);
        }
    }

    private @Nullable String objection(String answer) {
        try {
            return settings.dialect().objection(json.readTree(answer));
        } catch (JacksonException unreadable) {
            return "no JSON";
        }
    }
}
