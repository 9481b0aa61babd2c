package org.dailydispatch.notification;

import java.util.List;
import java.util.Optional;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.notification.Undelivered.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes what waits in the outbox to its channels, one by one, outside any transaction. */
@Component
class Courier {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

    private final Outbox outbox;
    private final Composer composer;
    private final List<Channel> channels;
    private final ReportingClock clock;

    Courier(Outbox outbox, Composer composer, List<Channel> channels, ReportingClock clock) {
        this.outbox = outbox;
        this.composer = composer;
        this.channels = channels;
        this.clock = clock;
    }

    /** Sends what is due, as much as the channels take in a minute. @return how many were tried */
    int send() {
        int tried = 0;
        for (Channel channel : channels) {
            for (int sent = 0; sent < channel.perMinute(); sent++) {
                Optional<Outbox.Claimed> claimed = outbox.claim(channel.kind(), clock.now());
                if (claimed.isEmpty()) {
                    break;
                }
                send(channel, claimed.get());
                tried++;
            }
        }
        return tried;
    }

    private void send(Channel channel, Outbox.Claimed claimed) {
        try {
            channel.send(composer.compose(claimed));
            outbox.sent(claimed, clock.now());
        } catch (Undelivered why) {
            putBack(claimed, why);
        } catch (RuntimeException broken) {
            // One message that cannot be written must not hold up those behind it.
            LOG.error("Message {} could not be sent", claimed.id(), broken);
            putBack(
                    claimed,
                    new Undelivered(Reason.UNREACHABLE, broken.getClass().getSimpleName()));
        }
    }

    private void putBack(Outbox.Claimed claimed, Undelivered why) {
        outbox.failed(claimed, why, clock.now());
        // Neither the recipient nor an address: a log is read by more people than the list of messages.
        LOG.warn("Message {} was not delivered ({}), try {}", claimed.id(), why.reason(), claimed.tries());
    }
}
