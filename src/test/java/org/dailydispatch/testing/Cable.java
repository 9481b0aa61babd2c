package org.dailydispatch.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The network between a browser and the program: can be cut, joined again, and made to lose the answers to requests that
 * the program has carried out.
 */
public final class Cable implements AutoCloseable {

    private static final int CHUNK = 64 * 1024;

    private final int target;
    private final ServerSocket entrance;
    private final ExecutorService threads = Executors.newCachedThreadPool(Cable::daemon);
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger lost = new AtomicInteger();
    /** All connections share the line. */
    private final Object line = new Object();

    private volatile boolean cut;
    private volatile int latency;
    private volatile int bytesPerSecond;
    private volatile @Nullable String losing;

    public Cable(int target) {
        this.target = target;
        try {
            this.entrance = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        threads.execute(this::accept);
    }

    public int port() {
        return entrance.getLocalPort();
    }

    /** Ends every connection and refuses new ones. */
    public void cut() {
        cut = true;
        open.forEach(Cable::close);
    }

    public void join() {
        cut = false;
    }

    /** From now on whatever is asked takes so many milliseconds, and answers come so fast; the service worker's too. */
    public void slow(int milliseconds, int bytes) {
        latency = milliseconds;
        bytesPerSecond = bytes;
    }

    /** From now on the answer to a request that begins like this never arrives; null: every answer arrives. */
    public void lose(@Nullable String beginning) {
        losing = beginning;
    }

    /** How many answers were lost. */
    public int lost() {
        return lost.get();
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                Socket browser = entrance.accept();
                if (cut) {
                    close(browser);
                } else {
                    connect(browser);
                }
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket browser) {
        Socket program;
        try {
            program = new Socket(InetAddress.getLoopbackAddress(), target);
        } catch (IOException programStopped) {
            close(browser);
            return;
        }
        open.add(browser);
        open.add(program);
        Exchange exchange = new Exchange();
        threads.execute(() -> pump(browser, program, (chunk, length) -> {
            pause(latency);
            return exchange.asked(chunk, losing);
        }));
        threads.execute(() -> pump(program, browser, (chunk, length) -> {
            takeTheLine(length);
            return exchange.answerMayPass(lost);
        }));
    }

    private void takeTheLine(int length) {
        int speed = bytesPerSecond;
        if (speed > 0) {
            synchronized (line) {
                pause(length * 1_000 / speed);
            }
        }
    }

    private static void pause(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void pump(Socket from, Socket to, Gate gate) {
        byte[] chunk = new byte[CHUNK];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int length; (length = in.read(chunk)) >= 0; ) {
                if (!gate.passes(new String(chunk, 0, Math.min(length, 200), StandardCharsets.ISO_8859_1), length)) {
                    return;
                }
                out.write(chunk, 0, length);
                out.flush();
            }
        } catch (IOException cutOff) {
            return;
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyClosed) {
            return;
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "cable");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        cut();
        threads.shutdownNow();
    }

    /** Decides whether a piece goes on; a piece that does not ends the connection. */
    @FunctionalInterface
    private interface Gate {
        boolean passes(String beginning, int length);
    }

    /** One connection's question and answer: by the time an answer comes, the program has done its work. */
    private static final class Exchange {

        private volatile boolean doomed;

        boolean asked(String beginning, @Nullable String losing) {
            if (losing != null && beginning.startsWith(losing)) {
                doomed = true;
            }
            return true;
        }

        boolean answerMayPass(AtomicInteger lost) {
            if (doomed) {
                lost.incrementAndGet();
            }
            return !doomed;
        }
    }
}
