package org.dailydispatch.notification;

import java.time.Duration;
import java.time.Instant;
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

    /** A slow channel leaves the rest for the next run: it must not keep the others waiting. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

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
            tried += send(channel);
        }
        return tried;
    }

    /** Until nothing is due, the channel has had enough, or nobody is there: the next one would wait in vain too. */
    private int send(Channel channel) {
        Instant end = clock.now().plus(LONGEST);
        int tried = 0;
        boolean reachable = true;
        while (reachable && tried < channel.perMinute() && clock.now().isBefore(end)) {
            Optional<Outbox.Claimed> claimed = outbox.claim(channel.kind(), clock.now());
            if (claimed.isEmpty()) {
                break;
            }
            reachable = send(channel, claimed.get());
            tried++;
        }
        return tried;
    }

    /** @return false where the other side could not be reached */
    private boolean send(Channel channel, Outbox.Claimed claimed) {
        try {
            channel.send(composer.compose(claimed));
            outbox.sent(claimed, clock.now());
            return true;
        } catch (Undelivered why) {
            putBack(claimed, why);
            return why.reason() != Reason.TIMED_OUT && why.reason() != Reason.UNREACHABLE;
        } catch (RuntimeException broken) {
            // One message that cannot be written must not hold up those behind it.
            LOG.error("Message {} could not be sent", claimed.id(), broken);
            putBack(
                    claimed,
                    new Undelivered(Reason.UNREACHABLE, broken.getClass().getSimpleName()));
            return true;
        }
    }

    private void putBack(Outbox.Claimed claimed, Undelivered why) {
        outbox.failed(claimed, why, clock.now());
        // Neither the recipient nor an address: a log is read by more people than the list of messages.
        LOG.warn("Message {} was not delivered ({}), try {}", claimed.id(), why.reason(), claimed.tries());
    }
}
