package org.dailydispatch.dispatch;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.dailydispatch.dispatch.Verification.Gap;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The command {@code --verify-dispatches}: one line for each signed version, then what is missing, then a sum. The
 * program ends with 1 where anything does not match or is missing, otherwise with 0.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
public class VerifyDispatches implements ApplicationRunner, ExitCodeGenerator {

    /** The name of the command as an argument, without its dashes. */
    public static final String COMMAND = "verify-dispatches";

    private final Verification verification;
    private int faults;

    VerifyDispatches(Verification verification) {
        this.verification = verification;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (arguments.containsOption(COMMAND)) {
            faults = tell(System.out);
        }
    }

    @Override
    public int getExitCode() {
        return faults == 0 ? 0 : 1;
    }

    /** @return how many versions do not match, or are missing */
    int tell(PrintStream out) {
        AtomicInteger all = new AtomicInteger();
        AtomicInteger wrong = new AtomicInteger();
        verification.every(verdict -> {
            all.incrementAndGet();
            if (!verdict.matches()) {
                wrong.incrementAndGet();
            }
            out.println(line(verdict));
        });
        List<Gap> gaps = verification.gaps();
        gaps.forEach(gap -> out.println("MISSING " + gap.team() + " issue " + gap.issue() + " v" + gap.version()));
        out.println(all + " verified, " + wrong + " do not match, " + gaps.size() + " missing");
        return wrong.get() + gaps.size();
    }

    private static String line(Verdict verdict) {
        String which = verdict.team().zh() + " " + verdict.day() + " issue " + verdict.issue() + " v"
                + verdict.version() + " signed " + verdict.signedAt() + " sha256 " + verdict.kept();
        return verdict.matches() ? "OK " + which : "WRONG " + which + " " + fault(verdict);
    }

    private static String fault(Verdict verdict) {
        String hash = verdict.kept().equals(verdict.computed()) ? "" : "computed " + verdict.computed();
        String parts = verdict.different().isEmpty() ? "" : " differs in " + String.join(", ", verdict.different());
        String witness = verdict.witnessed() ? "" : " the audit trail says another sha256";
        return (hash + parts + witness).strip();
    }
}
