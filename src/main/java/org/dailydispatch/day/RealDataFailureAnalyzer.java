package org.dailydispatch.day;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows the sentence in place of the stack trace. */
final class RealDataFailureAnalyzer extends AbstractFailureAnalyzer<RealDataException> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, RealDataException cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), null, cause);
    }
}
