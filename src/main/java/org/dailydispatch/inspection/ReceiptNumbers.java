package org.dailydispatch.inspection;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.team.TeamNumbers;
import org.springframework.stereotype.Component;

/** Numbers of receipts: in sequence where others may count along, drawn from the id where they must not. */
@Component
class ReceiptNumbers {

    private static final String SERIES = "R";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMdd");
    /** Crockford's base 32: no letter that is taken for a digit. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int COVERT_LENGTH = 6;

    private final TeamNumbers numbers;

    ReceiptNumbers(TeamNumbers numbers) {
        this.numbers = numbers;
    }

    String next(Mode mode, UUID teamId, ReportingDay day, UUID id) {
        String date = DAY.format(day.date());
        return mode == Mode.OPEN
                ? "D-%s-%03d".formatted(date, numbers.next(teamId, SERIES, day))
                : "F-%s-%s".formatted(date, drawn(id));
    }

    private static String drawn(UUID id) {
        byte[] hash = sha256(id.toString());
        StringBuilder drawn = new StringBuilder();
        for (int place = 0; place < COVERT_LENGTH; place++) {
            drawn.append(ALPHABET.charAt(hash[place] & 31));
        }
        return drawn.toString();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
