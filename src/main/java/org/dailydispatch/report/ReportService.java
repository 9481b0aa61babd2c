package org.dailydispatch.report;

import java.time.Instant;
import java.util.Map;
import org.dailydispatch.access.Actor;
import org.dailydispatch.audit.AuditTrail;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.refusal.RefusedException;
import org.dailydispatch.refusal.StaleVersionException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps drafts and files reports; one report for a township and day. */
@Service
class ReportService {

    /** The version that a form names where there was no report yet. */
    static final int NEW = -1;

    private final ReportRepository reports;
    private final AuditTrail audit;
    private final ReportingClock clock;

    ReportService(ReportRepository reports, AuditTrail audit, ReportingClock clock) {
        this.reports = reports;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a person wants to do with what he has written. */
    enum Purpose {
        DRAFT,
        FILE,
        ZERO
    }

    /**
     * @param version the version that the form was opened with, or {@link #NEW}
     * @throws StaleVersionException where somebody saved it since
     * @throws RefusedException where the day is over, or a draft would replace what is filed
     */
    @Transactional
    public void save(Actor actor, ReportPlace place, int version, ReportContent content, Purpose purpose) {
        Instant now = clock.now();
        if (!clock.dayOf(now).equals(place.day())) {
            throw new RefusedException("report.refused.closed");
        }
        StoredReport report = reports.findByTeamIdAndTownshipIdAndDay(
                        place.team().id(), place.township().id(), place.day())
                .map(found -> unchanged(found, version))
                .orElseGet(() -> new StoredReport(place, actor, now));
        if (purpose == Purpose.DRAFT) {
            report.draft(content, actor, now);
        } else {
            report.file(content, actor, now, clock.at(place.day(), place.team().cutOff()));
        }
        store(report);
        audit.record(actor, "REPORT_" + report.state(), "township_report", report.id(), facts(place, report));
    }

    private static StoredReport unchanged(StoredReport found, int version) {
        if (found.version() != version) {
            throw new StaleVersionException("township report " + found.id());
        }
        return found;
    }

    private void store(StoredReport report) {
        try {
            reports.saveAndFlush(report);
        } catch (OptimisticLockingFailureException | DataIntegrityViolationException overtaken) {
            // Two people began the report of one township and day at the same moment.
            throw new StaleVersionException("township report " + report.id());
        }
    }

    private static Map<String, ?> facts(ReportPlace place, StoredReport report) {
        return Map.of(
                "day", place.day().toString(),
                "township", place.township().code(),
                "late", report.late(),
                "revision", report.revision());
    }
}
