package org.dailydispatch.inspection;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The canonical form of a filing's content. Every part is written with its length, so that no two contents give the
 * same text; the order of the answers does not matter. The deadline is left out: it follows from the moment of filing.
 */
final class Content {

    /** No item is called so. Where there are no photos, nothing is written: hashes from before photos stay true. */
    private static final String PHOTOS = "\nphotos";

    private final StringBuilder text = new StringBuilder();

    private Content() {}

    static String sha256(Filing filing) {
        Content content = new Content();
        content.add(filing.siteId()).add(filing.day()).add(filing.checklistVersionId());
        content.add(filing.remark());
        filing.answers().stream().sorted(Comparator.comparing(Answer::item)).forEach(content::add);
        return content.digest();
    }

    private void add(Answer answer) {
        add(answer.item()).add(answer.verdict());
        add(answer.measures().size());
        answer.measures().forEach((code, number) -> add(code).add(number.toPlainString()));
        add(answer.options().size());
        answer.options().forEach(this::add);
        Failure failure = answer.failure();
        if (failure != null) {
            add(failure.description()).add(failure.severity()).add(failure.fix());
            add(failure.by()).add(failure.unit());
        }
        if (!answer.photos().isEmpty()) {
            add(PHOTOS).add(answer.photos().size());
            answer.photos().forEach(this::add);
        }
    }

    private Content add(@Nullable Object part) {
        String written = part == null ? "" : part.toString();
        text.append(written.length()).append(':').append(written).append(';');
        return this;
    }

    private String digest() {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
