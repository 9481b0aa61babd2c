package org.dailydispatch.notification;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows the sentence in place of the stack trace. */
final class ShortKeepingFailureAnalyzer extends AbstractFailureAnalyzer<ShortKeepingException> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, ShortKeepingException cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), null, cause);
    }
}
