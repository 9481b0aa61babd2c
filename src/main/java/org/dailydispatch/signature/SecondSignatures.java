package org.dailydispatch.signature;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Says in the deed's own transaction that a second signature is waited for, and that it is not any more. */
@Component
public class SecondSignatures {

    private final ApplicationEventPublisher events;

    SecondSignatures(ApplicationEventPublisher events) {
        this.events = events;
    }

    public void awaited(SecondSignatureAwaited awaited) {
        events.publishEvent(awaited);
    }

    /** @param first as it stood until now; where there is none, nothing was waited for */
    public void over(UUID documentId, @Nullable FirstSignature first) {
        if (first != null) {
            events.publishEvent(new SecondSignatureOver(documentId));
        }
    }
}
