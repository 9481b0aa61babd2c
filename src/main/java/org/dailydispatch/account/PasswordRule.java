package org.dailydispatch.account;

import java.util.List;
import java.util.Locale;
import org.dailydispatch.refusal.RefusedException;
import org.springframework.stereotype.Component;

/**
 * Length instead of composition: 15 characters or more (NIST SP 800-63B-4, for a password without a second factor), not
 * the name, not one of the words that everybody tries, not the same few characters over and over.
 */
@Component
class PasswordRule {

    static final int SHORTEST = 15;
    static final int LONGEST = 128;
    private static final int FEWEST_DIFFERENT = 6;
    private static final List<String> TRIED_BY_EVERYBODY = List.of(
            "password",
            "passw0rd",
            "12345678",
            "qwertyui",
            "asdfghjk",
            "11111111",
            "abcdefgh",
            "letmein",
            "welcome",
            "administrator",
            "woaini",
            "5201314",
            "dailydispatch",
            "iloveyou",
            "88888888");

    /** @throws RefusedException with what is wrong */
    void check(String password, String username) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            throw new RefusedException("account.password.short", SHORTEST);
        }
        if (password.length() > LONGEST) {
            throw new RefusedException("account.password.long", LONGEST);
        }
        String lower = password.toLowerCase(Locale.ROOT);
        if (lower.contains(username.toLowerCase(Locale.ROOT))) {
            throw new RefusedException("account.password.name");
        }
        if (lower.codePoints().distinct().count() < FEWEST_DIFFERENT
                || TRIED_BY_EVERYBODY.stream().anyMatch(lower::contains)) {
            throw new RefusedException("account.password.common");
        }
    }
}
