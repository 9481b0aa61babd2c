package org.dailydispatch.signature;

import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The command {@code --verify-dispatches}: verifies the signed documents of every kind, dispatches and stage reports. The
 * program ends with 1 where anything does not match or is missing, otherwise with 0.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
public class VerifySigned implements ApplicationRunner, ExitCodeGenerator {

    /** The name of the command as an argument, without its dashes. */
    public static final String COMMAND = "verify-dispatches";

    private final List<SignedDocuments> kinds;
    private int faults;

    VerifySigned(List<SignedDocuments> kinds) {
        this.kinds = List.copyOf(kinds);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (arguments.containsOption(COMMAND)) {
            faults = kinds.stream().mapToInt(kind -> kind.verify(System.out)).sum();
        }
    }

    @Override
    public int getExitCode() {
        return faults == 0 ? 0 : 1;
    }
}
