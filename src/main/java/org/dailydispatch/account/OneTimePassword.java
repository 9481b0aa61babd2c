package org.dailydispatch.account;

import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** A password that one person tells another: twenty characters that are not mistaken for one another. */
final class OneTimePassword {

    private static final String CHARACTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private OneTimePassword() {}

    static String random(RandomGenerator random) {
        return random.ints(20, 0, CHARACTERS.length())
                .mapToObj(index -> String.valueOf(CHARACTERS.charAt(index)))
                .collect(Collectors.joining());
    }
}
