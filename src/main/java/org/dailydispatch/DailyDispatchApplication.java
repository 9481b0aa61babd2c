package org.dailydispatch;

import java.util.Arrays;
import java.util.stream.Stream;
import org.dailydispatch.signature.VerifySigned;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the program, or runs its one command and ends. */
@SpringBootApplication
public class DailyDispatchApplication {

    /** A command listens beside the program in service, where nobody reaches it, empties nothing and takes up no work. */
    private static final String[] ASIDE = {
        "--server.port=0",
        "--server.address=127.0.0.1",
        "--daily-dispatch.demonstration-reset=false",
        "--daily-dispatch.exports.scheduled=false",
        "--daily-dispatch.notices.scheduled=false"
    };

    public static void main(String[] args) {
        if (Arrays.asList(args).contains("--" + VerifySigned.COMMAND)) {
            String[] aside =
                    Stream.concat(Arrays.stream(args), Arrays.stream(ASIDE)).toArray(String[]::new);
            System.exit(SpringApplication.exit(SpringApplication.run(DailyDispatchApplication.class, aside)));
        }
        SpringApplication.run(DailyDispatchApplication.class, args);
    }
}
