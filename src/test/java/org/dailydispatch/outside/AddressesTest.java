package org.dailydispatch.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.dailydispatch.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** An address says what was signed, or nothing. */
@DatabaseTest
@Transactional
class AddressesTest {

    private static final Instant EXPIRY = Instant.parse("2020-02-22T01:00:00Z");
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    @Autowired
    Addresses addresses;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whatIsSignedIsRead() {
        Addresses.Claim claim = addresses.claim(UUID.randomUUID(), EXPIRY);
        String address = addresses.write(claim);
        assertThat(addresses.read(address)).contains(claim);
        assertThat(address).hasSizeLessThan(100).matches("[\\w-]+\\.[\\w-]+");
    }

    /** Also the last letters, of which some bits mean nothing. */
    @Test
    void noLetterCanBeAltered() {
        String address = addresses.write(addresses.claim(UUID.randomUUID(), EXPIRY));
        for (int at = 0; at < address.length(); at++) {
            for (int other = 0; other < LETTERS.length(); other++) {
                char letter = LETTERS.charAt(other);
                if (letter != address.charAt(at)) {
                    String altered = address.substring(0, at) + letter + address.substring(at + 1);
                    assertThat(addresses.read(altered)).as(altered).isEmpty();
                }
            }
        }
    }

    @Test
    void aLaterExpiryNeedsAnotherSignature() {
        Addresses.Claim claim = addresses.claim(UUID.randomUUID(), EXPIRY);
        Addresses.Claim later = new Addresses.Claim(claim.link(), EXPIRY.plusSeconds(86_400), claim.secret());
        String head = addresses.write(later).split("\\.", 2)[0];
        String signature = addresses.write(claim).split("\\.", 2)[1];
        assertThat(addresses.read(head + "." + signature)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "a.b", "=.=", "%.%", "😷.😷", "AAAA"})
    void nonsenseIsNothing(String address) {
        addresses.write(addresses.claim(UUID.randomUUID(), EXPIRY));
        assertThat(addresses.read(address)).isEmpty();
        assertThat(addresses.read(address.repeat(50_000))).isEmpty();
    }

    @Test
    void withAnotherKeyNothingIsSignedAnyMore() {
        String address = addresses.write(addresses.claim(UUID.randomUUID(), EXPIRY));
        assertThat(addresses.read(address)).isPresent();
        jdbc.sql("delete from outside_key").update();
        assertThat(addresses.read(address)).isEqualTo(Optional.empty());
        addresses.write(addresses.claim(UUID.randomUUID(), EXPIRY));
        assertThat(addresses.read(address)).isEmpty();
    }
}
