package org.dailydispatch.download;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.account.ActivePeople;
import org.dailydispatch.audit.AuditTrail;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.download.DailyDelivery.State;
import org.dailydispatch.download.DailyDelivery.Way;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings what is written after a publishing into the daily folder and to the addresses of the setting, and tries again what
 * was not taken: after 5 minutes, 15, 45 and so on. The trail says what left and what was given up.
 */
@Component
class DailyDeliveries {

    /** So often each is tried: over about a day. */
    static final int MOST_TRIES = 6;

    private static final Logger LOG = LoggerFactory.getLogger(DailyDeliveries.class);

    private final DailyDeliveryRepository rows;
    private final DownloadRepository repository;
    private final DownloadFolder files;
    private final DailyFolder folder;
    private final DailyMail mail;
    private final ActivePeople people;
    private final AuditTrail trail;
    private final ReportingClock clock;
    private final TransactionTemplate transaction;

    DailyDeliveries(
            DailyDeliveryRepository rows,
            DownloadRepository repository,
            DownloadFolder files,
            DailyFolder folder,
            DailyMail mail,
            ActivePeople people,
            AuditTrail trail,
            ReportingClock clock,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.repository = repository;
        this.files = files;
        this.folder = folder;
        this.mail = mail;
        this.people = people;
        this.trail = trail;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Notes where a finished export is to go, in the transaction that finishes it; nowhere where a person asked for it. */
    void expect(Download download, Actor owner) {
        if (download.dispatchId() == null) {
            return;
        }
        if (folder.on()) {
            rows.add(download.id(), Way.FOLDER, Sharing.refuses(owner), clock.now());
        }
        if (mail.on()) {
            rows.add(download.id(), Way.MAIL, Sharing.refuses(owner), clock.now());
        }
    }

    /** Where one went or is to go. */
    List<DailyDelivery> of(UUID download) {
        return rows.of(download);
    }

    /** Tries all that is due. */
    void run() {
        Optional<DailyDelivery> due = claim();
        while (due.isPresent()) {
            deliver(due.get());
            due = claim();
        }
    }

    private Optional<DailyDelivery> claim() {
        Optional<DailyDelivery> due = transaction.execute(status -> rows.claim(clock.now()));
        return due == null ? Optional.empty() : due;
    }

    /** What fails here leaves the export itself as it is. */
    private void deliver(DailyDelivery delivery) {
        Download download = repository.one(delivery.downloadId());
        Optional<Actor> owner = people.actor(download.ownerId())
                .filter(person -> repository.writtenFor(person, download.id()) && !Sharing.refuses(person));
        if (owner.isEmpty()) {
            settle(delivery, State.REFUSED, download, null);
            return;
        }
        try {
            if (download.expiredAt(clock.now()) || !files.intact(download)) {
                throw new IOException("The file is gone, or is not what was written");
            }
            boolean left = delivery.way() == Way.FOLDER
                    ? folder.copy(download, owner.get(), files.file(download))
                    : mail.send(download, owner.get(), files.file(download), String.valueOf(download.sha256()));
            settle(delivery, left ? State.DELIVERED : State.REFUSED, download, owner.get());
        } catch (IOException | RuntimeException refused) {
            LOG.error("Export {} was not taken: {}, try {}", download.id(), delivery.way(), delivery.tries(), refused);
            if (delivery.tries() >= MOST_TRIES) {
                settle(delivery, State.GIVEN_UP, download, owner.get());
            }
        }
    }

    private void settle(DailyDelivery delivery, State state, Download download, @Nullable Actor owner) {
        transaction.executeWithoutResult(status -> {
            rows.settle(delivery, state, clock.now());
            if (owner != null && state != State.REFUSED) {
                trail.record(owner, deed(delivery.way(), state), "download", download.id(), detail(delivery, download));
            }
        });
    }

    private static String deed(Way way, State state) {
        boolean left = state == State.DELIVERED;
        return way == Way.FOLDER
                ? (left ? "EXPORT_COPIED" : "EXPORT_NOT_COPIED")
                : (left ? "EXPORT_MAILED" : "EXPORT_NOT_MAILED");
    }

    private Map<String, Object> detail(DailyDelivery delivery, Download download) {
        String sha256 = String.valueOf(download.sha256());
        return delivery.way() == Way.FOLDER
                ? Map.of("sha256", sha256)
                : Map.of("sha256", sha256, "to", mail.addresses());
    }
}
