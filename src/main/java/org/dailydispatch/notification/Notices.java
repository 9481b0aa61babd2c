package org.dailydispatch.notification;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.day.Ids;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.refusal.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The door to notices: whoever knows of something tells it here, in the transaction in which it happens. */
@Service
@Transactional
public class Notices {

    /** The bell counts no further. */
    static final int MOST = 100;

    private final NoticeRepository repository;
    private final Outbox outbox;
    private final ReportingClock clock;

    Notices(NoticeRepository repository, Outbox outbox, ReportingClock clock) {
        this.repository = repository;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Tells the audience, and puts the messages that some of them want into the outbox. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(NewNotice notice, Audience audience) {
        UUID occasion = Ids.next();
        repository.insert(occasion, notice, audience, clock.now());
        put(occasion, notice);
    }

    /**
     * The same occasion to two audiences that share nobody, each in its words.
     *
     * @param other neither more nor less covert than the first
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(NewNotice notice, Audience audience, NewNotice other, Audience others) {
        UUID occasion = Ids.next();
        repository.insert(occasion, notice, audience, clock.now());
        repository.insert(occasion, other, others, clock.now());
        put(occasion, notice);
    }

    private void put(UUID occasion, NewNotice notice) {
        if (!notice.covert()) {
            outbox.put(occasion, clock.now());
        }
    }

    /** The document is signed, or is another: whoever was told to sign it has nothing to do any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void signed(UUID documentId) {
        repository.signed(documentId, clock.now());
    }

    /** Of which of these objects it was told already, and for which day. One statement, none for no object. */
    @Transactional(readOnly = true)
    public Set<Told> told(NoticeKind kind, Collection<UUID> objects) {
        return objects.isEmpty() ? Set.of() : repository.told(kind, objects);
    }

    /** Gives what a person who left has not read of what he was told in this role and reach to the leaders of its teams. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void handOver(Actor former) {
        repository.handOver(former, clock.now());
    }

    /** Gives the first leader that a team has again what its stopped leaders have not read. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeOver(UUID team, UUID leader) {
        repository.takeOver(team, leader, clock.now());
    }

    /** How many the reader has not read, up to {@link #MOST}. One statement. */
    @Transactional(readOnly = true)
    int unread(Actor reader) {
        return repository.unread(reader, MOST);
    }

    @Transactional(readOnly = true)
    List<Notice> page(Actor reader, boolean unreadOnly, @Nullable UUID after, int atMost) {
        return repository.page(reader, unreadOnly, after, atMost);
    }

    /** @throws NotFoundException where the reader has no such notice */
    Notice open(Actor reader, UUID id) {
        return repository
                .open(reader, id, clock.now())
                .orElseThrow(() -> new NotFoundException("notice " + id + " of its reader"));
    }

    /** @param shown those that the reader saw; no other is marked as read */
    int read(Actor reader, Collection<UUID> shown) {
        return shown.isEmpty() ? 0 : repository.read(reader, shown, clock.now());
    }
}
