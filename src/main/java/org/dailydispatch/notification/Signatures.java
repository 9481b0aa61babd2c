package org.dailydispatch.notification;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** How each receiver wants a message signed: always HMAC-SHA256, each time over something else. */
final class Signatures {

    private static final String ALGORITHM = "HmacSHA256";

    private Signatures() {}

    /** Over time and body: neither can be changed, nor the message sent again much later. In hexadecimal digits. */
    static String generic(String secret, long seconds, String body) {
        return HexFormat.of().formatHex(hmac(secret, seconds + "." + body));
    }

    /** Of DingTalk: the secret is the key, time and secret are what is signed. */
    static String dingTalk(String secret, long milliseconds) {
        return Base64.getEncoder().encodeToString(hmac(secret, milliseconds + "\n" + secret));
    }

    /** Of Feishu: time and secret are the key, and nothing is signed. */
    static String feishu(String secret, long seconds) {
        return Base64.getEncoder().encodeToString(hmac(seconds + "\n" + secret, ""));
    }

    private static byte[] hmac(String key, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
