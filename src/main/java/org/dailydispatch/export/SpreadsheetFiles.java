package org.dailydispatch.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dailydispatch.day.Demonstration;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.paper.PaperPdf;
import org.dailydispatch.paper.Part;
import org.dailydispatch.paper.Register;
import org.dailydispatch.paper.RegisterDocx;
import org.dailydispatch.refusal.RefusedException;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Writes spreadsheets into files that are kept: workbooks with a cover in front, documents with the
 * same above their tables, or comma-separated values.
 */
@Component
public class SpreadsheetFiles {

    private static final DateTimeFormatter AS_OF = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    /** By which Excel knows the encoding. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final ReportingClock clock;
    private final Demonstration demonstration;
    private final MessageSource messages;
    private final Meanings meanings;
    private final RegisterDocx docx;
    private final PaperPdf pdf;

    SpreadsheetFiles(
            ReportingClock clock,
            Demonstration demonstration,
            MessageSource messages,
            Meanings meanings,
            RegisterDocx docx,
            PaperPdf pdf) {
        this.docx = docx;
        this.pdf = pdf;
        this.clock = clock;
        this.demonstration = demonstration;
        this.messages = messages;
        this.meanings = meanings;
    }

    /**
     * @param rows on all sheets, without headers
     * @param size in bytes
     * @param sha256 in hexadecimal digits
     */
    public record Written(int rows, long size, String sha256) {}

    /**
     * Writes the whole file; comma-separated values have the first sheet only.
     *
     * @param about what the cover says: label and text, in order; the time of the data and the rows are added
     * @throws RefusedException above {@link Spreadsheet#MOST_ROWS} rows, in a document above {@link
     *     Spreadsheet#MOST_ON_PAPER}
     */
    public Written write(
            Path file,
            FileFormat format,
            String title,
            Map<String, String> about,
            Spreadsheet spreadsheet,
            Locale locale,
            RowCount count)
            throws IOException {
        Cover cover = cover(title, about, spreadsheet, locale);
        MessageDigest digest = sha256();
        int rows;
        try (OutputStream out = new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(file)), digest)) {
            rows = switch (format) {
                case XLSX -> spreadsheet.writeTo(out, clock.zone(), cover, count);
                case CSV -> csv(out, spreadsheet, count);
                case DOCX, PDF -> document(out, format, cover, spreadsheet, locale, count);
            };
        }
        return new Written(rows, Files.size(file), HexFormat.of().formatHex(digest.digest()));
    }

    /** The digest of a file as it lies there. */
    public static String sha256(Path file) throws IOException {
        MessageDigest digest = sha256();
        try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            Files.copy(file, out);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private int csv(OutputStream out, Spreadsheet spreadsheet, RowCount count) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        int rows = spreadsheet.writeTo(writer, clock.zone(), count);
        writer.flush();
        return rows;
    }

    private int document(
            OutputStream out, FileFormat format, Cover cover, Spreadsheet spreadsheet, Locale locale, RowCount count)
            throws IOException {
        List<Part.Table> tables = spreadsheet.onPaper(clock.zone(), count);
        count.all();
        Register register = new Register(
                locale.toLanguageTag(),
                cover.title(),
                demonstration.on() ? say("export.demonstration", locale) : "",
                cover.lines(),
                say("export.rows", locale),
                tables);
        out.write(format == FileFormat.PDF ? pdf.file(register) : docx.file(register));
        return register.rows();
    }

    private Cover cover(String title, Map<String, String> about, Spreadsheet file, Locale locale) {
        Map<String, String> lines = new LinkedHashMap<>(about);
        lines.put(say("export.asOf", locale), AS_OF.format(clock.now().atZone(clock.zone())));
        if (demonstration.on()) {
            lines.put(say("export.mark", locale), say("export.demonstration", locale));
        }
        return new Cover(
                say("export.cover", locale),
                title,
                lines,
                say("export.rows", locale),
                say("export.columns", locale),
                meanings.of(file, locale));
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
