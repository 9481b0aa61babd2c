package org.dailydispatch.meeting;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The SHA-256 of approved minutes. What is hashed is one JSON object in UTF-8 without white space between tokens, the
 * properties of every object sorted by name: {@code meeting} (its id), {@code number}, {@code reason}, {@code approver}
 * (the person's id), {@code approvedAt} (ISO 8601 in UTC), and {@code content} exactly as it is kept.
 */
@Component
class MinutesSeal {

    private final JsonMapper json =
            JsonMapper.builder().enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED).build();

    /**
     * What is sealed.
     *
     * @param content the JSON as it is kept
     */
    record Sealed(UUID meetingId, int number, String reason, UUID approverId, Instant approvedAt, String content) {}

    /** 64 hexadecimal digits in lower case. */
    String of(Sealed minutes) {
        ObjectNode form = json.createObjectNode();
        form.put("meeting", minutes.meetingId().toString());
        form.put("number", minutes.number());
        form.put("reason", minutes.reason());
        form.put("approver", minutes.approverId().toString());
        form.put("approvedAt", minutes.approvedAt().toString());
        form.set("content", json.readTree(minutes.content()));
        byte[] canonical = json.writeValueAsString(form).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(sha256().digest(canonical));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
