package org.dailydispatch.story;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * Whether two programs answer the same, byte for byte, headers and length included. Not compared is only what differs
 * between two equal programs as well:
 *
 * <ul>
 *   <li>the token against forged requests, which is drawn for each answer
 *   <li>the headers with the time of the answer, the session's cookie, and what belongs to the connection
 *   <li>the port, in the address to which an answer leads
 *   <li>the time at which a spreadsheet or a file of Word was packed, said in it and in its directory; so its parts are compared unpacked
 *   <li>the time at which a PDF was written, said in it, and its number drawn from that; so its pages' words, its pictures' sizes and what else it
 *       says of itself are compared
 *   <li>ids that are drawn at random when a record is made: for each pair that differs, the one must stand wherever the
 *       other does; and so for the seal of a dispatch, which is reckoned from a text with such ids in it
 * </ul>
 */
final class Likeness {

    private static final Pattern TOKEN = Pattern.compile("(name=\"_csrf\" value=|\"token\":)\"[^\"]*\"");
    private static final Pattern ID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{64}");
    private static final Pattern PACKED = Pattern.compile("(<dcterms:(?:created|modified)[^>]*>)[^<]*");
    private static final Pattern BROKEN_SEAL = Pattern.compile("(?<=[0-9a-f])\\R(?=[0-9a-f])");
    private static final Set<String> MASKED_HEADERS = Set.of("date", "set-cookie", "keep-alive", "connection");

    private final Program one;
    private final Program other;
    private final Map<String, String> pairs = new HashMap<>();
    private final Map<String, String> back = new HashMap<>();

    Likeness(Program one, Program other) {
        this.one = one;
        this.other = other;
    }

    /** What differs, in words; empty where nothing does. */
    List<String> differences(HttpResponse<byte[]> first, HttpResponse<byte[]> second) {
        List<String> found = new ArrayList<>();
        if (first.statusCode() != second.statusCode()) {
            found.add(first.statusCode() + " and " + second.statusCode());
        }
        String headers = headers(one, first);
        String otherHeaders = headers(other, second);
        if (!same(headers, otherHeaders)) {
            found.add(around(headers, translated(otherHeaders)));
        }
        String body = text(first);
        String otherBody = text(second);
        if (!same(body, otherBody)) {
            found.add(around(body, translated(otherBody)));
        }
        return found;
    }

    boolean same(String text, String otherText) {
        List<String> ids = ids(text);
        List<String> otherIds = ids(otherText);
        if (ids.size() != otherIds.size()
                || !ID.matcher(text)
                        .replaceAll("id")
                        .equals(ID.matcher(otherText).replaceAll("id"))) {
            return false;
        }
        for (int place = 0; place < ids.size(); place++) {
            if (!arePair(ids.get(place), otherIds.get(place))) {
                return false;
            }
        }
        return true;
    }

    private boolean arePair(String id, String otherId) {
        return id.equals(otherId)
                || (otherId.equals(pairs.computeIfAbsent(id, key -> otherId))
                        && id.equals(back.computeIfAbsent(otherId, key -> id)));
    }

    private String translated(String otherText) {
        return ID.matcher(otherText).replaceAll(id -> back.getOrDefault(id.group(), id.group()));
    }

    private static List<String> ids(String text) {
        return ID.matcher(text).results().map(MatchResult::group).toList();
    }

    private static String headers(Program program, HttpResponse<byte[]> answer) {
        Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        headers.keySet().removeIf(name -> MASKED_HEADERS.contains(name.toLowerCase(Locale.ROOT)));
        if (isPacked(answer) || isPdf(answer)) {
            // Its parts are packed with the time of packing.
            headers.remove("content-length");
        }
        return String.valueOf(program.relative(headers.toString()));
    }

    private static String text(HttpResponse<byte[]> answer) {
        if (isPacked(answer)) {
            return unpacked(answer.body());
        }
        if (isPdf(answer)) {
            return written(answer.body());
        }
        return TOKEN.matcher(new String(answer.body(), StandardCharsets.UTF_8)).replaceAll("$1");
    }

    private static boolean isPacked(HttpResponse<byte[]> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").contains("officedocument");
    }

    private static boolean isPdf(HttpResponse<byte[]> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").startsWith("application/pdf");
    }

    private static String written(byte[] body) {
        try (PDDocument document = Loader.loadPDF(body)) {
            StringBuilder all = new StringBuilder(new PDFTextStripper().getText(document));
            PDDocumentInformation about = document.getDocumentInformation();
            about.getMetadataKeys().stream()
                    .filter(key -> !key.endsWith("Date"))
                    .sorted()
                    .forEach(key -> all.append(key).append(about.getPropertyStringValue(key)));
            for (PDPage page : document.getPages()) {
                all.append(page.getMediaBox());
                for (COSName name : page.getResources().getXObjectNames()) {
                    all.append(name.getName())
                            .append(page.getResources()
                                    .getXObject(name)
                                    .getStream()
                                    .getLength());
                }
            }
            // A seal that is broken by the end of a line is one all the same.
            return BROKEN_SEAL.matcher(all).replaceAll("");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Read by its directory, which a stream of parts of unknown length lacks. */
    private static String unpacked(byte[] body) {
        Map<String, String> parts = new TreeMap<>();
        try {
            Path file = Files.createTempFile("likeness", ".zip");
            try {
                Files.write(file, body);
                try (ZipFile zip = new ZipFile(file.toFile())) {
                    for (ZipEntry entry : Collections.list(zip.entries())) {
                        try (InputStream part = zip.getInputStream(entry)) {
                            parts.put(entry.getName(), new String(part.readAllBytes(), StandardCharsets.UTF_8));
                        }
                    }
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return PACKED.matcher(parts.toString()).replaceAll("$1");
    }

    /** Where two texts part. */
    private static String around(String text, String otherText) {
        int place = Math.max(0, Arrays.mismatch(text.toCharArray(), otherText.toCharArray()));
        return "…" + cut(text, place) + "… and …" + cut(otherText, place) + "…";
    }

    private static String cut(String text, int place) {
        return text.substring(Math.max(0, Math.min(place, text.length()) - 120), Math.min(text.length(), place + 120));
    }
}
