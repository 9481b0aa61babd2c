package org.dailydispatch.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against values that another program computed (Python's hmac), and against HMAC written out as RFC 2104 says it. */
class SignaturesTest {

    private static final int BLOCK = 64;

    @ParameterizedTest
    @CsvSource({
        "SEC0123456789abcdef, 1582074000000, g+4CMJ0hhjEVnZMQcF7BfYZwGMBMyNjNnnWsD+b2s0A=",
        "this is secret, 1599360473123, 0eVlIU0GooHVuIBX6FZ86JNxxfy4qwhOlP5JU2uHmq4=",
        "密钥, 0, 95G//AOaFLWJUU4E6i75QdzEnHeMIHs7riSGRgJYks4="
    })
    void dingTalkSignsTimeAndSecretWithTheSecret(String secret, long milliseconds, String signature) throws Exception {
        assertThat(Signatures.dingTalk(secret, milliseconds))
                .isEqualTo(signature)
                .isEqualTo(Base64.getEncoder().encodeToString(hmac(secret, milliseconds + "\n" + secret)));
    }

    @ParameterizedTest
    @CsvSource({
        "demo, 1599360473, l1N0gAcBjdwBvGm1xMjOF0XSyaLRpR7tuO5dHfhAYc8=",
        "SEC0123456789abcdef, 1582074000, 5SFrDePHG8+KSjS17AbFNSeSTw+vIoum62CW1aKd5s0=",
        "密钥, 0, xBQPmuHWE+cnu+4rImJczBovMQzd7YMk2uG1Q62Mmgk="
    })
    void feishuSignsNothingWithTimeAndSecret(String secret, long seconds, String signature) throws Exception {
        assertThat(Signatures.feishu(secret, seconds))
                .isEqualTo(signature)
                .isEqualTo(Base64.getEncoder().encodeToString(hmac(seconds + "\n" + secret, "")));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "key, 1582074000, {\"a\":1}, a42c29043dfe2b94c2c26a543d1485949b51b4a4b1ac3d5e89434423656b459c",
                "密钥, 0, ``, 894173004f6e212c6d4894ced07bc4fc04d26cf8b437e6a41b7586a3eb742c7a"
            })
    void theGenericOneSignsTimeAndBody(String secret, long seconds, String body, String signature) throws Exception {
        assertThat(Signatures.generic(secret, seconds, body))
                .isEqualTo(signature)
                .isEqualTo(HexFormat.of().formatHex(hmac(secret, seconds + "." + body)));
    }

    private static byte[] hmac(String secret, String text) throws Exception {
        byte[] key = secret.getBytes(StandardCharsets.UTF_8);
        byte[] inner = new byte[BLOCK];
        byte[] outer = new byte[BLOCK];
        for (int place = 0; place < BLOCK; place++) {
            byte of = place < key.length ? key[place] : 0;
            inner[place] = (byte) (of ^ 0x36);
            outer[place] = (byte) (of ^ 0x5c);
        }
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        sha256.update(inner);
        byte[] first = sha256.digest(text.getBytes(StandardCharsets.UTF_8));
        sha256.update(outer);
        return sha256.digest(first);
    }
}
