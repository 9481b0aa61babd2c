package org.dailydispatch.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A receiver of postings, which keeps them and answers as it is told. */
public final class WebhookStandIn implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final List<Posting> postings = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private volatile int status = 200;
    private volatile String body = "{\"errcode\":0,\"errmsg\":\"ok\",\"code\":0}";
    private volatile boolean silent;
    private volatile boolean stalling;
    private volatile @Nullable String elsewhere;

    public WebhookStandIn() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** A posting as it came. */
    public record Posting(String path, @Nullable String query, Map<String, String> headers, String body) {}

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    public List<Posting> postings() {
        return postings;
    }

    public void answerWith(int newStatus, String newBody) {
        status = newStatus;
        body = newBody;
    }

    /** Begins to answer and does not end. */
    public void stall() {
        stalling = true;
    }

    /** Takes postings and does not answer. */
    public void fallSilent() {
        silent = true;
    }

    /** Sends whoever comes to another address. */
    public void redirectTo(String address) {
        elsewhere = address;
        status = 307;
    }

    private void answer(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
        postings.add(new Posting(
                exchange.getRequestURI().getPath(),
                exchange.getRequestURI().getRawQuery(),
                headers,
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        try (exchange) {
            if (silent) {
                closing.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
                return;
            }
            if (elsewhere != null) {
                exchange.getResponseHeaders().set("Location", elsewhere);
            }
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            if (stalling) {
                exchange.getResponseBody().write(bytes, 0, 1);
                exchange.getResponseBody().flush();
                closing.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
                return;
            }
            exchange.getResponseBody().write(bytes);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
