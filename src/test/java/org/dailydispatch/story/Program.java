package org.dailydispatch.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A running program, asked over HTTP by people of the demonstration who sign in once each. */
final class Program {

    static final String PASSWORD = "Zhucheng-2020-demo";

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern FIELD =
            Pattern.compile("<input[^>]*type=\"hidden\"[^>]*name=\"([^\"]+)\"[^>]*value=\"([^\"]*)\"");

    private final ApplicationContext context;
    private final String base;
    private final Map<String, HttpClient> people = new HashMap<>();

    Program(ApplicationContext context) {
        this.context = context;
        this.base = "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
    }

    ApplicationContext context() {
        return context;
    }

    JdbcClient jdbc() {
        return context.getBean(JdbcClient.class);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    HttpResponse<byte[]> get(String username, String address) {
        return send(username, page(address));
    }

    CompletableFuture<HttpResponse<byte[]>> getAtOnce(String username, String address) {
        return signedIn(username).sendAsync(page(address).build(), BodyHandlers.ofByteArray());
    }

    /** Asked for as a browser does. */
    private HttpRequest.Builder page(String address) {
        return HttpRequest.newBuilder(uri(address)).header("Accept", "text/html,*/*;q=0.8");
    }

    String page(String username, String address) {
        return new String(get(username, address).body(), StandardCharsets.UTF_8);
    }

    HttpResponse<byte[]> post(String username, String address, Map<String, String> fields) {
        return post(username, address, fields, token(username));
    }

    /** What every form of this person carries. */
    String token(String username) {
        return group(TOKEN, page(username, "/me"));
    }

    /** One request and no other. */
    HttpResponse<byte[]> post(String username, String address, Map<String, String> fields, String token) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("_csrf", token);
        return send(
                username,
                HttpRequest.newBuilder(uri(address))
                        .header("Accept", "text/html,*/*;q=0.8")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(encoded(all))));
    }

    /** Posts, and gives where the answer leads. */
    String expect(int status, String username, String address, Map<String, String> fields) {
        return expected(status, post(username, address, fields));
    }

    private String expected(int status, HttpResponse<byte[]> answer) {
        if (answer.statusCode() != status) {
            throw new IllegalStateException(answer + "\n" + new String(answer.body(), StandardCharsets.UTF_8));
        }
        return String.valueOf(relative(answer.headers().firstValue("Location").orElse(null)));
    }

    /** Sends the form of a page of which one button, or the form itself, leads to this address, with its hidden fields. */
    String submit(String username, String page, String action, Map<String, String> typed) {
        String html = page(username, page);
        int place = html.indexOf("action=\"" + action + "\"");
        if (place < 0) {
            throw new IllegalStateException("Nothing on " + page + " leads to " + action);
        }
        String form = html.substring(html.lastIndexOf("<form", place), html.indexOf("</form>", place));
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher hidden = FIELD.matcher(form);
        while (hidden.find()) {
            fields.put(hidden.group(1), hidden.group(2));
        }
        fields.putAll(typed);
        return expected(302, post(username, action, fields));
    }

    private HttpResponse<byte[]> send(String username, HttpRequest.Builder request) {
        return exchange(signedIn(username), request);
    }

    private HttpClient signedIn(String username) {
        return people.computeIfAbsent(username, this::signIn);
    }

    private HttpClient signIn(String username) {
        HttpClient client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        String form = new String(
                exchange(client, HttpRequest.newBuilder(uri("/login"))).body(), StandardCharsets.UTF_8);
        Map<String, String> fields = Map.of("username", username, "password", PASSWORD, "_csrf", group(TOKEN, form));
        HttpResponse<byte[]> answer = exchange(
                client,
                HttpRequest.newBuilder(uri("/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(encoded(fields))));
        if (answer.statusCode() != 302
                || answer.headers().firstValue("Location").orElse("").contains("login")) {
            throw new IllegalStateException(username + " was not let in");
        }
        return client;
    }

    private static HttpResponse<byte[]> exchange(HttpClient client, HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private URI uri(String address) {
        return URI.create(base + address);
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String group(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("No token on the page");
        }
        return matcher.group(1);
    }

    /** Without the address of this program, which is another for each. */
    @Nullable
    String relative(@Nullable String location) {
        return location == null ? null : location.replace(base, "");
    }
}
