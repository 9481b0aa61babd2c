package org.dailydispatch.download;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.account.ActivePeople;
import org.dailydispatch.audit.AuditTrail;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.export.RowCount;
import org.dailydispatch.export.Spreadsheet;
import org.dailydispatch.export.SpreadsheetFiles;
import org.dailydispatch.export.SpreadsheetFiles.Written;
import org.dailydispatch.refusal.NotFoundException;
import org.dailydispatch.refusal.RefusedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes one export from beginning to end: the rows that its owner may see now, as of one moment. */
@Component
class DownloadWriter {

    private static final Logger LOG = LoggerFactory.getLogger(DownloadWriter.class);

    private static final Map<String, String> REASONS = Map.of(
            "export.tooManyRows", "download.reason.tooMany",
            "export.tooManyOnPaper", "download.reason.tooManyOnPaper");

    private final DownloadRepository repository;
    private final DownloadQueue queue;
    private final DownloadFolder folder;
    private final DailyDeliveries deliveries;
    private final Workbooks workbooks;
    private final Ledgers ledgers;
    private final SpreadsheetFiles files;
    private final ActivePeople people;
    private final AuditTrail trail;
    private final ReportingClock clock;
    private final TransactionTemplate moment;
    private final TransactionTemplate apart;

    DownloadWriter(
            DownloadRepository repository,
            DownloadQueue queue,
            DownloadFolder folder,
            DailyDeliveries deliveries,
            Workbooks workbooks,
            Ledgers ledgers,
            SpreadsheetFiles files,
            ActivePeople people,
            AuditTrail trail,
            ReportingClock clock,
            PlatformTransactionManager transactions) {
        this.repository = repository;
        this.queue = queue;
        this.folder = folder;
        this.deliveries = deliveries;
        this.workbooks = workbooks;
        this.ledgers = ledgers;
        this.files = files;
        this.people = people;
        this.trail = trail;
        this.clock = clock;
        this.moment = new TransactionTemplate(transactions);
        this.moment.setReadOnly(true);
        this.moment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** @param claim under which this program took the export */
    void write(UUID id, UUID claim) {
        Download download = repository.one(id);
        LocaleContextHolder.setLocale(download.locale());
        try {
            Optional<Actor> owner = people.actor(download.ownerId());
            if (owner.isEmpty()) {
                fail(download, claim, "download.reason.stopped");
            } else if (ledgers.find(owner.get(), download.wanted().what()).isEmpty()) {
                fail(download, claim, "download.reason.notAllowed");
            } else {
                write(download, claim, owner.get());
            }
        } catch (StoppedException stopped) {
            LOG.info("Export {} was given up while it was written", id);
        } catch (InterruptedWritingException interrupted) {
            fail(download, claim, DownloadQueue.CUT_OFF);
        } catch (RefusedException refused) {
            fail(download, claim, REASONS.getOrDefault(refused.key(), refused.key()));
        } catch (NotFoundException gone) {
            fail(download, claim, "download.reason.notAllowed");
        } catch (IOException | RuntimeException broken) {
            LOG.error("Export {} could not be written", id, broken);
            fail(download, claim, Thread.currentThread().isInterrupted() ? DownloadQueue.CUT_OFF : DownloadQueue.ERROR);
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    private void write(Download download, UUID claim, Actor owner) throws IOException {
        Path part = folder.part(download, claim);
        try {
            Written written = writeInto(part, download, claim, owner);
            folder.keep(download, part);
            if (!finish(download, claim, owner, written)) {
                folder.remove(download);
                throw new StoppedException();
            }
            deliveries.run();
        } finally {
            folder.remove(part);
        }
    }

    /** All pages of all sheets are read as of one moment: nothing moves from one to the other meanwhile. */
    private Written writeInto(Path part, Download download, UUID claim, Actor owner) throws IOException {
        try {
            Written written = moment.execute(status -> {
                try {
                    Spreadsheet spreadsheet = workbooks.of(owner, download);
                    OptionalInt expected = spreadsheet.expected();
                    requireWanted(apart.execute(began -> queue.counted(download.id(), claim, expected)));
                    return files.write(
                            part,
                            download.wanted().format(),
                            workbooks.title(download),
                            workbooks.about(download),
                            spreadsheet,
                            download.locale(),
                            new Progress(download.id(), claim));
                } catch (IOException unwritable) {
                    throw new UncheckedIOException(unwritable);
                }
            });
            if (written == null) {
                throw new IllegalStateException("Nothing was written");
            }
            return written;
        } catch (UncheckedIOException unwritable) {
            throw new IOException(unwritable);
        }
    }

    private static void requireWanted(@Nullable Boolean wanted) {
        if (!Boolean.TRUE.equals(wanted)) {
            throw new StoppedException();
        }
    }

    private boolean finish(Download download, UUID claim, Actor owner, Written written) {
        return Boolean.TRUE.equals(apart.execute(status -> {
            boolean ours = queue.done(download.id(), claim, owner, written, clock.now());
            if (ours) {
                deliveries.expect(download, owner);
                trail.record(
                        owner,
                        "EXPORT_WRITTEN",
                        "download",
                        download.id(),
                        Map.of("what", download.wanted().what(), "rows", written.rows(), "sha256", written.sha256()));
            }
            return ours;
        }));
    }

    private void fail(Download download, UUID claim, String reason) {
        LOG.warn("Export {} failed: {}", download.id(), reason);
        apart.executeWithoutResult(status -> queue.failed(download.id(), claim, reason, clock.now()));
    }

    /** Says from time to time that the writing goes on, and hears whether it still should. */
    private final class Progress implements RowCount {

        private static final int EVERY = 200;

        private final UUID id;
        private final UUID claim;
        private int rows;

        Progress(UUID id, UUID claim) {
            this.id = id;
            this.claim = claim;
        }

        @Override
        public void one() {
            rows++;
            if (rows % EVERY != 0 && rows != 1) {
                return;
            }
            tell(DownloadStep.ROWS);
        }

        @Override
        public void all() {
            tell(DownloadStep.LAYOUT);
        }

        private void tell(DownloadStep step) {
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedWritingException();
            }
            requireWanted(apart.execute(status -> queue.goesOn(id, claim, step, rows, clock.now())));
        }
    }

    /** Somebody cancelled it, or it counts as cut off. */
    private static final class StoppedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** The program is being stopped. */
    private static final class InterruptedWritingException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
