package org.dailydispatch.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.dailydispatch.testing.LiveDemonstration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;

/** Addresses that the container or the firewall refuses are refused on a page of the program too. */
@LiveDemonstration
class RefusedAddressesTest {

    @Value("${local.server.port}")
    int port;

    /** The container hands on what has a meaning only encoded, and the firewall refuses it on the program's own page. */
    @ParameterizedTest
    @ValueSource(strings = {"/..%2f..%2fetc", "/a%5Cb", "/a;b=c/d"})
    void areRefusedOnAPageOfTheProgram(String address) throws IOException {
        assertThat(answer(address)).startsWith("HTTP/1.1 400").contains("没有办成", "name=\"back\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%00", "/a|b"})
    void areToldInThePersonsWords(String address) throws IOException {
        String answer = answer(address);
        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("没有办成")
                .doesNotContain("HTTP Status", "Tomcat", "Exception");
    }

    /** As typed: a client of HTTP would write it otherwise, or not at all. */
    private String answer(String address) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            String request = "GET " + address
                    + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nAccept-Language: zh-CN\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
