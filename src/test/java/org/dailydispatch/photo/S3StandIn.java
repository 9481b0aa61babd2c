package org.dailydispatch.photo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** A small server that speaks as much of the S3 protocol as photos need: put, get, delete, and a list in short pages. */
final class S3StandIn implements AutoCloseable {

    /** When every object was written, as lists say it. */
    static final Instant WRITTEN = Instant.parse("2020-02-10T08:30:00Z");

    private static final int PAGE = 2;
    private static final int OK = 200;
    private static final int NO_CONTENT = 204;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;

    private final Map<String, byte[]> objects = new ConcurrentSkipListMap<>();
    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private volatile boolean refusing;

    S3StandIn() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    /** A request as it came. */
    record Seen(String method, String path, Map<String, String> headers) {
        @Nullable
        String header(String name) {
            return headers.get(name);
        }
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void refuseEverything() {
        refusing = true;
    }

    /** The last request with the method. */
    Seen seen(String method) {
        return seen.stream()
                .filter(request -> request.method().equals(method))
                .reduce((one, other) -> other)
                .orElseThrow();
    }

    /** How many pages of a list were asked for. */
    long pages() {
        return seen.stream().filter(request -> request.path().equals("/photos")).count();
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String path = exchange.getRequestURI().getPath();
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
        seen.add(new Seen(exchange.getRequestMethod(), path, headers));
        if (refusing || !headers.containsKey("Authorization")) {
            send(exchange, FORBIDDEN, error("AccessDenied"));
            return;
        }
        switch (exchange.getRequestMethod()) {
            case "PUT" -> {
                objects.put(key(path), body);
                send(exchange, OK, new byte[0]);
            }
            case "DELETE" -> {
                objects.remove(key(path));
                send(exchange, NO_CONTENT, new byte[0]);
            }
            default -> get(exchange, path);
        }
    }

    private void get(HttpExchange exchange, String path) throws IOException {
        if (path.equals("/photos")) {
            send(exchange, OK, list(exchange));
            return;
        }
        byte[] content = objects.get(key(path));
        send(exchange, content == null ? NOT_FOUND : OK, content == null ? error("NoSuchKey") : content);
    }

    private byte[] list(HttpExchange exchange) {
        var query =
                UriComponentsBuilder.fromUri(exchange.getRequestURI()).build().getQueryParams();
        String after = query.getFirst("continuation-token");
        List<String> rest = objects.keySet().stream()
                .filter(key -> after == null || key.compareTo(UriText.decoded(after)) > 0)
                .toList();
        List<String> page = rest.subList(0, Math.min(PAGE, rest.size()));
        boolean more = rest.size() > page.size();
        StringBuilder xml = new StringBuilder("<ListBucketResult><IsTruncated>" + more + "</IsTruncated>");
        page.forEach(key -> xml.append("<Contents><Key>")
                .append(key)
                .append("</Key><LastModified>")
                .append(WRITTEN)
                .append("</LastModified></Contents>"));
        if (more) {
            xml.append("<NextContinuationToken>")
                    .append(page.get(page.size() - 1))
                    .append("</NextContinuationToken>");
        }
        return xml.append("</ListBucketResult>").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String key(String path) {
        return path.substring("/photos/".length());
    }

    private static byte[] error(String code) {
        return ("<Error><Code>" + code + "</Code></Error>").getBytes(StandardCharsets.UTF_8);
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static final class UriText {
        static String decoded(String text) {
            return java.net.URLDecoder.decode(text, StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
