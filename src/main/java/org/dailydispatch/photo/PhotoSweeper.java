package org.dailydispatch.photo;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dailydispatch.audit.AuditTrail;
import org.dailydispatch.day.ReportingClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Removes what nobody needs: photos that were taken back or waited too long for a filing, and files without a row. Rows
 * go first and files after them, so that a row never stands without its file.
 */
@Component
class PhotoSweeper {

    private static final Logger LOG = LoggerFactory.getLogger(PhotoSweeper.class);
    private static final int AT_ONCE = 1_000;
    /** No request takes so long, and no clock of a store is likely to be so wrong. */
    private static final Duration SAFE_AGE = Duration.ofDays(2);

    private final PhotoRepository repository;
    private final PhotoStore store;
    private final PhotoOwners owners;
    private final PhotoSettings settings;
    private final AuditTrail audit;
    private final ReportingClock clock;
    private final TransactionTemplate transaction;
    private Set<String> suspects = Set.of();

    PhotoSweeper(
            PhotoRepository repository,
            PhotoStore store,
            PhotoOwners owners,
            PhotoSettings settings,
            AuditTrail audit,
            ReportingClock clock,
            PlatformTransactionManager transactions) {
        this.repository = repository;
        this.store = store;
        this.owners = owners;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT15M")
    synchronized void sweep() {
        if (!settings.sweep()) {
            return;
        }
        try {
            dropForgotten();
            removeDropped();
            removeOrphans();
        } catch (IOException failed) {
            LOG.warn("The store of photos does not answer; sweeping goes on in an hour", failed);
        }
    }

    /** Photos whose form was never filed and is kept no more. */
    private void dropForgotten() {
        transaction.executeWithoutResult(status -> {
            Map<String, List<Photo>> waiting =
                    repository.waiting(clock.now().minus(settings.keepUnfiled()), AT_ONCE).stream()
                            .collect(Collectors.groupingBy(Photo::ownerKind));
            waiting.forEach((kind, photos) -> {
                Set<UUID> unfinished = owners.of(kind)
                        .unfinished(photos.stream().map(Photo::ownerId).collect(Collectors.toSet()));
                List<UUID> forgotten = photos.stream()
                        .filter(photo -> !unfinished.contains(photo.ownerId()))
                        .map(Photo::id)
                        .toList();
                if (!forgotten.isEmpty()) {
                    repository.dropWaiting(forgotten);
                }
            });
        });
    }

    private void removeDropped() throws IOException {
        List<String> files = transaction.execute(status -> {
            List<String> dropped = repository.deleteDropped();
            if (!dropped.isEmpty()) {
                audit.recordWithoutActor("", "PHOTOS_SWEPT", "photo", "", Map.of("photos", dropped.size()));
            }
            return dropped;
        });
        for (String file : files == null ? List.<String>of() : files) {
            store.delete(PhotoFiles.full(file));
            store.delete(PhotoFiles.thumbnail(file));
        }
    }

    /**
     * Files of the program's own without a row. One that a photo is just being entered for has none either, for a moment:
     * only what is old, and was without a row the last time too, is removed.
     */
    private void removeOrphans() throws IOException {
        Instant old = clock.now().minus(SAFE_AGE);
        Set<String> orphans = orphans(store.written().entrySet().stream()
                .filter(file -> file.getValue().isBefore(old))
                .map(Map.Entry::getKey)
                .filter(PhotoFiles::isOwn)
                .toList());
        for (String name : orphans) {
            if (suspects.contains(name)) {
                store.delete(name);
            }
        }
        suspects = orphans;
    }

    private Set<String> orphans(List<String> names) {
        Set<String> orphans = new HashSet<>();
        for (int from = 0; from < names.size(); from += AT_ONCE) {
            List<String> some = names.subList(from, Math.min(names.size(), from + AT_ONCE));
            Set<String> known =
                    repository.known(some.stream().map(PhotoFiles::base).collect(Collectors.toSet()));
            some.stream().filter(name -> !known.contains(PhotoFiles.base(name))).forEach(orphans::add);
        }
        return orphans;
    }
}
