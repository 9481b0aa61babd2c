package org.dailydispatch.demonstration;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;

/**
 * Ids that are the same in each demonstration: shaped as version 7, with the record's time in front and a hash of what
 * the record is in place of chance.
 */
final class SeedIds {

    /** 2020-01-25 00:00 in Shanghai: where the record has no time of its own. */
    static final Instant BEGINNING = Instant.parse("2020-01-24T16:00:00Z");

    private SeedIds() {}

    static UUID of(Instant at, String what) {
        ByteBuffer hash = ByteBuffer.wrap(sha256(what));
        long most = (at.toEpochMilli() << 16) | 0x7000L | (hash.getShort() & 0x0fffL);
        long least = 0x8000_0000_0000_0000L | (hash.getLong() & 0x3fff_ffff_ffff_ffffL);
        return new UUID(most, least);
    }

    static UUID county(String code) {
        return of(BEGINNING, "county " + code);
    }

    static UUID township(String code) {
        return of(BEGINNING, "township " + code);
    }

    static UUID site(String code) {
        return of(BEGINNING, "site " + code);
    }

    static UUID campaign() {
        return of(BEGINNING, "campaign");
    }

    static UUID team(int number) {
        return of(BEGINNING, "team " + number);
    }

    static UUID account(String username) {
        return of(BEGINNING, "account " + username);
    }

    static UUID enterprise(String code) {
        return of(BEGINNING, "enterprise " + code);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
