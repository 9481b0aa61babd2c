package org.dailydispatch.benchmark;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One person signed in over HTTP, as a browser is; keeps its connection. */
final class Session {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final String PASSWORD = "Zhucheng-2020-demo";

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final String base;
    private String token = "";
    private String last = "";

    private Session(String base) {
        this.base = base;
    }

    static Session of(String base, String username) throws IOException, InterruptedException {
        Session session = new Session(base);
        session.read("/login");
        session.send("/login", "username=" + username + "&password=" + PASSWORD);
        return session;
    }

    /** Reads a page whole; anything but 200 ends the benchmark. */
    void read(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                client.send(request(path).build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + answer.statusCode());
        }
        last = answer.body();
        Matcher found = TOKEN.matcher(last);
        if (found.find()) {
            token = found.group(1);
        }
    }

    /** A number on the page last read, by the first group of this pattern. */
    int number(String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(last);
        if (!found.find()) {
            throw new IllegalStateException("No " + pattern + " on the page");
        }
        return Integer.parseInt(found.group(1));
    }

    /** Sends a form with the token of the page last read; anything but a redirection ends the benchmark. */
    void send(String path, String fields) throws IOException, InterruptedException {
        String body = fields + "&_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
        HttpResponse<Void> answer = client.send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
        String to = answer.headers().firstValue("Location").orElse("");
        if (answer.statusCode() / 100 != 3 || to.contains("error")) {
            throw new IllegalStateException(path + " answered " + answer.statusCode() + " " + to);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path));
    }
}
