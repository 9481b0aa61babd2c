package org.dailydispatch.download;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.audit.AuditTrail;
import org.dailydispatch.day.Ids;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.refusal.NotFoundException;
import org.dailydispatch.refusal.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person does with exports: asks for one, follows it, cancels it, takes the file. */
@Service
@Transactional
class Downloads {

    private final DownloadRepository repository;
    private final DownloadFolder folder;
    private final DownloadSettings settings;
    private final AuditTrail trail;
    private final ReportingClock clock;

    Downloads(
            DownloadRepository repository,
            DownloadFolder folder,
            DownloadSettings settings,
            AuditTrail trail,
            ReportingClock clock) {
        this.repository = repository;
        this.folder = folder;
        this.settings = settings;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Puts it behind what waits already.
     *
     * @throws RefusedException {@code download.refused.waiting} where the person has too many that are not finished
     */
    UUID ask(Actor actor, Wanted wanted, Locale locale) {
        repository.oneAtATime(actor.id());
        if (repository.pendingOf(actor.id()) >= settings.waiting()) {
            throw new RefusedException("download.refused.waiting", settings.waiting());
        }
        UUID id = Ids.next();
        repository.add(id, actor, wanted, locale, clock.now(), null);
        trail.record(
                actor,
                "EXPORT_ASKED",
                "download",
                id,
                Map.of(
                        "what", wanted.what(),
                        "format", wanted.format(),
                        "from", wanted.extent().from().toString(),
                        "to", wanted.extent().to().toString()));
        return id;
    }

    /** @throws NotFoundException where there is none in the reader's history */
    @Transactional(readOnly = true)
    Download find(Actor reader, UUID id) {
        return repository.find(reader, id).orElseThrow(() -> new NotFoundException("download " + id));
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    List<Download> page(Actor reader, DownloadFilter filter, @Nullable UUID after, int atMost) {
        return repository.page(reader, filter, after, atMost);
    }

    /**
     * @throws NotFoundException for anybody but the owner
     * @throws RefusedException {@code download.refused.ended} where it had ended before
     */
    void cancel(Actor actor, UUID id) {
        own(actor, id);
        if (!repository.cancel(id, clock.now())) {
            throw new RefusedException("download.refused.ended");
        }
        trail.record(actor, "EXPORT_CANCELLED", "download", id, Map.of());
    }

    /**
     * The export whose file the owner takes now; taking it is on the trail. Empty where the file is gone.
     *
     * @throws NotFoundException for anybody but the owner, and for an owner who has another role or reach by now
     * @throws RefusedException {@code download.refused.unfinished}, or {@code download.refused.damaged} where the file is
     *     not what was written
     */
    Optional<Download> take(Actor actor, UUID id) {
        Download download = own(actor, id);
        if (download.state() != DownloadState.DONE) {
            throw new RefusedException("download.refused.unfinished");
        }
        if (!repository.writtenFor(actor, id)) {
            throw new NotFoundException("download " + id + " was written for another role or reach");
        }
        if (download.expiredAt(clock.now())) {
            return Optional.empty();
        }
        if (!folder.intact(download)) {
            throw new RefusedException("download.refused.damaged");
        }
        trail.record(actor, "EXPORT_TAKEN", "download", id, Map.of("sha256", String.valueOf(download.sha256())));
        return Optional.of(download);
    }

    private Download own(Actor actor, UUID id) {
        return repository
                .find(actor, id)
                .filter(download -> download.ownedBy(actor.id()))
                .orElseThrow(() -> new NotFoundException("download " + id));
    }
}
