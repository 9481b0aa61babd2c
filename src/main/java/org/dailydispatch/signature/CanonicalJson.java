package org.dailydispatch.signature;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is hashed of a signed document: one JSON object in UTF-8 without any white space between tokens, the properties
 * of every object sorted by name (as in RFC 8785; the documents hold whole numbers only).
 */
@Component
public class CanonicalJson {

    private final JsonMapper json;

    public CanonicalJson() {
        this.json = JsonMapper.builder()
                .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
                .disable(SerializationFeature.INDENT_OUTPUT)
                .build();
    }

    public ObjectNode object() {
        return json.createObjectNode();
    }

    /** @param kept JSON as a database holds it */
    public JsonNode read(String kept) {
        return json.readTree(kept);
    }

    public String text(Object value) {
        return json.writeValueAsString(value);
    }

    /** SHA-256 of the text in UTF-8: 64 hexadecimal digits in lower case. */
    public static String hash(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
