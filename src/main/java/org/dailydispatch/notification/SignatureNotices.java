package org.dailydispatch.notification;

import static org.dailydispatch.notification.NewNotice.same;

import java.util.List;
import org.dailydispatch.signature.SecondSignatureAwaited;
import org.dailydispatch.signature.SecondSignatureAwaited.Document;
import org.dailydispatch.signature.SecondSignatureOver;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the other leaders of a team that a second signature is waited for, until it is given or the text is another. */
@Component
class SignatureNotices {

    private final Notices notices;

    SignatureNotices(Notices notices) {
        this.notices = notices;
    }

    @EventListener
    void on(SecondSignatureAwaited awaited) {
        boolean ofDay = awaited.document() == Document.DISPATCH;
        notices.tell(
                new NewNotice(
                        ofDay ? NoticeKind.DISPATCH_TO_SIGN : NoticeKind.STAGE_TO_SIGN,
                        awaited.documentId(),
                        awaited.teamId(),
                        awaited.to(),
                        false,
                        awaited.actorId(),
                        List.of(same(awaited.from()), same(awaited.to()), same(awaited.signer()))),
                Audience.leaders(awaited.teamId()));
    }

    @EventListener
    void on(SecondSignatureOver over) {
        notices.signed(over.documentId());
    }
}
