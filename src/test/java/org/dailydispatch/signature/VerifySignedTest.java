package org.dailydispatch.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.DefaultApplicationArguments;

/** The one command that operators use: it asks every kind, and its end says whether all is well. */
class VerifySignedTest {

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "1, 0, 1", "0, 2, 1", "3, 4, 1"})
    void everyKindIsAskedAndOneFaultIsEnough(int dispatches, int stages, int code) {
        VerifySigned command = new VerifySigned(List.of(out -> dispatches, out -> stages));
        command.run(new DefaultApplicationArguments("--" + VerifySigned.COMMAND));
        assertThat(command.getExitCode()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"--server.port=0", "verify-dispatches"})
    void withoutTheCommandNothingIsAsked(String argument) {
        VerifySigned command = new VerifySigned(List.of(out -> {
            throw new AssertionError("asked");
        }));
        command.run(new DefaultApplicationArguments(argument));
        assertThat(command.getExitCode()).isZero();
    }
}
