package org.dailydispatch.dispatch;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.dailydispatch.signature.Lost;
import org.dailydispatch.signature.SignedDocuments;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The signed dispatches, as the command that verifies them tells of them. */
@Component
@Order(1)
class SignedDispatches implements SignedDocuments {

    private final Verification verification;

    SignedDispatches(Verification verification) {
        this.verification = verification;
    }

    @Override
    public int verify(PrintStream out) {
        AtomicInteger all = new AtomicInteger();
        AtomicInteger wrong = new AtomicInteger();
        verification.every(verdict -> {
            all.incrementAndGet();
            if (!verdict.matches()) {
                wrong.incrementAndGet();
            }
            out.println(line(verdict));
        });
        List<Lost> lost = verification.lost();
        lost.forEach(each -> out.println("MISSING " + each.line()));
        out.println(all + " verified, " + wrong + " do not match, " + lost.size() + " missing");
        return wrong.get() + lost.size();
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
