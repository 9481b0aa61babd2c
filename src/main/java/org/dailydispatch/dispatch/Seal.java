package org.dailydispatch.dispatch;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The SHA-256 of a signed dispatch. What is hashed is its canonical form: one JSON object in UTF-8 without any white
 * space between tokens, the properties of every object sorted by name (as in RFC 8785; the documents hold whole numbers
 * only), with
 *
 * <ul>
 *   <li>{@code team}: the team's id; {@code day}: {@code 2020-02-19}; {@code version}: the number of the version;
 *       {@code issue}: the number 第N期;
 *   <li>{@code asOf}: the instant at which the records were read, ISO 8601 in UTC;
 *   <li>{@code content}: the document's content exactly as it is kept, with every figure and every row behind it;
 *   <li>{@code recommendations}, {@code tomorrow}, {@code correction}: the leader's texts.
 * </ul>
 *
 * The content is taken as it is kept, not as the program understands it, so a hash stays valid when the program learns
 * to keep more.
 */
@Component
class Seal {

    private final JsonMapper json;

    Seal() {
        this.json = JsonMapper.builder()
                .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
                .disable(SerializationFeature.INDENT_OUTPUT)
                .build();
    }

    /**
     * What is sealed.
     *
     * @param content the JSON as it is kept
     */
    record Sealed(
            UUID teamId,
            ReportingDay day,
            int version,
            int issue,
            Instant asOf,
            String content,
            String recommendations,
            String tomorrow,
            String correction) {}

    /** 64 hexadecimal digits in lower case. */
    String of(Sealed dispatch) {
        return HexFormat.of().formatHex(sha256().digest(canonical(dispatch).getBytes(StandardCharsets.UTF_8)));
    }

    String canonical(Sealed dispatch) {
        ObjectNode form = json.createObjectNode();
        form.put("team", dispatch.teamId().toString());
        form.put("day", dispatch.day().toString());
        form.put("version", dispatch.version());
        form.put("issue", dispatch.issue());
        form.put("asOf", dispatch.asOf().toString());
        form.set("content", json.readTree(dispatch.content()));
        form.put("recommendations", dispatch.recommendations());
        form.put("tomorrow", dispatch.tomorrow());
        form.put("correction", dispatch.correction());
        return json.writeValueAsString(form);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
