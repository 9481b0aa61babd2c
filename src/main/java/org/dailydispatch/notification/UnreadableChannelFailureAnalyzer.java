package org.dailydispatch.notification;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows the sentence in place of the stack trace. */
final class UnreadableChannelFailureAnalyzer extends AbstractFailureAnalyzer<UnreadableChannelException> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, UnreadableChannelException cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), null, cause);
    }
}
