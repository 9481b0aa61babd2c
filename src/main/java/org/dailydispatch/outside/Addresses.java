package org.dailydispatch.outside;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * The last part of a link's address: its id, when it expires and a secret, and a signature over all three. What was altered
 * in any letter is not signed; what is signed still has to name the secret that the database knows only the digest of.
 */
@Component
class Addresses {

    private static final String ALGORITHM = "HmacSHA256";
    private static final byte[] PURPOSE = "daily-dispatch outside link 1".getBytes(StandardCharsets.UTF_8);
    private static final int SECRET_BYTES = 16;
    private static final int CLAIM_BYTES = 2 * Long.BYTES + Long.BYTES + SECRET_BYTES;
    private static final int LONGEST = 120;

    private final SecureRandom random = new SecureRandom();
    private final LinkKey key;

    Addresses(LinkKey key) {
        this.key = key;
    }

    /**
     * What a signed address says.
     *
     * @param secret in hexadecimal
     */
    record Claim(UUID link, Instant expiresAt, String secret) {

        String digest() {
            try {
                byte[] digest = MessageDigest.getInstance("SHA-256")
                        .digest(HexFormat.of().parseHex(secret));
                return HexFormat.of().formatHex(digest);
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException("Every Java has SHA-256", impossible);
            }
        }

        private byte[] bytes() {
            return ByteBuffer.allocate(CLAIM_BYTES)
                    .putLong(link.getMostSignificantBits())
                    .putLong(link.getLeastSignificantBits())
                    .putLong(expiresAt.getEpochSecond())
                    .put(HexFormat.of().parseHex(secret))
                    .array();
        }
    }

    /** With a secret that nothing else knows. */
    Claim claim(UUID link, Instant expiresAt) {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return new Claim(link, expiresAt, HexFormat.of().formatHex(secret));
    }

    String write(Claim claim) {
        return written(claim, key.orMade());
    }

    /** Empty where it is signed by nobody, or altered. */
    Optional<Claim> read(String address) {
        int dot = address.indexOf('.');
        if (dot < 0 || address.length() > LONGEST) {
            return Optional.empty();
        }
        return claimed(address.substring(0, dot))
                .filter(claim -> key.find()
                        .map(secret -> same(written(claim, secret), address))
                        .orElse(false));
    }

    private static Optional<Claim> claimed(String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            if (bytes.length != CLAIM_BYTES) {
                return Optional.empty();
            }
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            UUID link = new UUID(rest.getLong(), rest.getLong());
            Instant expiresAt = Instant.ofEpochSecond(rest.getLong());
            return Optional.of(new Claim(
                    link, expiresAt, HexFormat.of().formatHex(bytes, CLAIM_BYTES - SECRET_BYTES, CLAIM_BYTES)));
        } catch (IllegalArgumentException | java.time.DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** Written anew and compared whole: letters that a decoder would overlook count too. In constant time. */
    private static boolean same(String signed, String given) {
        return MessageDigest.isEqual(signed.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    private static String written(Claim claim, byte[] secret) {
        Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
        byte[] bytes = claim.bytes();
        return encoder.encodeToString(bytes) + "." + encoder.encodeToString(signature(bytes, secret));
    }

    private static byte[] signature(byte[] bytes, byte[] secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            mac.update(PURPOSE);
            return mac.doFinal(bytes);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, impossible);
        }
    }
}
