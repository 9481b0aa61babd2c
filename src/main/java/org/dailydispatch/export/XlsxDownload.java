package org.dailydispatch.export;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.dailydispatch.access.Actor;
import org.dailydispatch.audit.AuditTrail;
import org.dailydispatch.day.Demonstration;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.refusal.RefusedException;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Answers a request with a spreadsheet. The file is written in whole before the first byte is sent, so a broken one is
 * never offered; the export is on the audit trail with its filters, its number of rows and SHA-256.
 *
 * <pre>{@code
 * @GetMapping("/enterprises.xlsx")
 * void xlsx(EnterpriseFilter filter, Actor actor, HttpServletResponse response) {
 *     download.send(response, actor, "规上企业复工_2020-02-19", spreadsheet);
 * }
 * }</pre>
 */
@Component
public class XlsxDownload {

    /** So many files are written at the same time; who comes later is asked to try again. */
    private static final int AT_ONCE = 4;

    private static final String CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final DateTimeFormatter AS_OF = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final Semaphore places = new Semaphore(AT_ONCE);
    private final ReportingClock clock;
    private final Demonstration demonstration;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;
    private final Meanings meanings;
    private final MessageSourceAccessor messages;

    XlsxDownload(
            ReportingClock clock,
            Demonstration demonstration,
            AuditTrail trail,
            PlatformTransactionManager transactions,
            Meanings meanings,
            MessageSource messages) {
        this.clock = clock;
        this.demonstration = demonstration;
        this.trail = trail;
        this.transaction = new TransactionTemplate(transactions);
        this.meanings = meanings;
        this.messages = new MessageSourceAccessor(messages);
    }

    /**
     * Writes the spreadsheet, records the export and sends the file as a download.
     *
     * @param fileName without ending; Chinese is welcome
     * @throws RefusedException for too many rows, or too many exports at the same time; nothing has been sent then
     */
    public void send(HttpServletResponse response, Actor actor, String fileName, Spreadsheet spreadsheet) {
        if (!places.tryAcquire()) {
            throw new RefusedException("export.busy");
        }
        try {
            Path file = Files.createTempFile("export-", ".xlsx");
            try {
                Written written = write(file, spreadsheet);
                record(actor, fileName, written, spreadsheet.filters());
                send(response, fileName, file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            places.release();
        }
    }

    private Written write(Path file, Spreadsheet spreadsheet) throws IOException {
        MessageDigest digest = sha256();
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
            int rows = spreadsheet.writeTo(out, clock.zone(), colophonOf(spreadsheet));
            return new Written(rows, HexFormat.of().formatHex(digest.digest()));
        }
    }

    private Colophon colophonOf(Spreadsheet spreadsheet) {
        Map<String, String> lines = new LinkedHashMap<>(spreadsheet.filters());
        Instant asOf = Objects.requireNonNullElseGet(spreadsheet.asOf(), clock::now);
        lines.put(messages.getMessage("export.asOf"), AS_OF.format(asOf.atZone(clock.zone())));
        if (demonstration.on()) {
            lines.put(messages.getMessage("export.mark"), messages.getMessage("export.demonstration"));
        }
        return new Colophon(
                messages.getMessage("export.about"),
                spreadsheet.title(),
                messages.getMessage("export.rows"),
                lines,
                messages.getMessage("export.columns"),
                meanings.of(spreadsheet, LocaleContextHolder.getLocale()));
    }

    private void record(Actor actor, String fileName, Written written, Map<String, String> filters) {
        transaction.executeWithoutResult(status -> trail.record(
                actor,
                "EXPORTED",
                "export",
                fileName,
                Map.of("rows", written.rows(), "sha256", written.sha256(), "filters", filters)));
    }

    private static void send(HttpServletResponse response, String fileName, Path file) throws IOException {
        response.setContentType(CONTENT_TYPE);
        response.setContentLengthLong(Files.size(file));
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(harmless(fileName) + ".xlsx", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        Files.copy(file, response.getOutputStream());
    }

    private static String harmless(String fileName) {
        return fileName.replaceAll("[\\p{Cntrl}\\\\/:*?\"<>|]+", "_");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Written(int rows, String sha256) {}
}
