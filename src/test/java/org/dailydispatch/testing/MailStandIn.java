package org.dailydispatch.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** A mail server that speaks as much of SMTP as one mail needs, and keeps what it is given. */
public final class MailStandIn implements AutoCloseable {

    private final ServerSocket server;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "mail");
        thread.setDaemon(true);
        return thread;
    });
    private final List<Mail> mails = new CopyOnWriteArrayList<>();
    private volatile @Nullable String refusal;
    private volatile boolean silent;

    public MailStandIn() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        threads.execute(this::accept);
    }

    /** A mail as it came: to whom, and everything after DATA. */
    public record Mail(String to, String text) {}

    public int port() {
        return server.getLocalPort();
    }

    public List<Mail> mails() {
        return mails;
    }

    /** Answers every recipient with this from now on, for example {@code 550 unknown}; null takes them again. */
    public void refuse(@Nullable String answer) {
        refusal = answer;
    }

    /** Takes connections and says nothing. */
    public void fallSilent() {
        silent = true;
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                threads.execute(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            if (silent) {
                client.getInputStream().read();
                return;
            }
            converse(
                    new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8)),
                    client.getOutputStream());
        } catch (IOException gone) {
            // The other side has hung up.
        }
    }

    private void converse(BufferedReader in, OutputStream out) throws IOException {
        say(out, "220 ready");
        String to = "";
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String command = line.toUpperCase(Locale.ROOT);
            if (command.startsWith("RCPT")) {
                to = line;
                String answer = refusal;
                say(out, answer == null ? "250 ok" : answer);
            } else if (command.startsWith("DATA")) {
                say(out, "354 go on");
                mails.add(new Mail(to, data(in)));
                say(out, "250 taken");
            } else if (command.startsWith("QUIT")) {
                say(out, "221 bye");
                return;
            } else {
                say(out, "250 ok");
            }
        }
    }

    private static String data(BufferedReader in) throws IOException {
        StringBuilder data = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            data.append(line).append("\r\n");
        }
        return data.toString();
    }

    private static void say(OutputStream out, String answer) throws IOException {
        out.write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        server.close();
        threads.shutdownNow();
    }
}
