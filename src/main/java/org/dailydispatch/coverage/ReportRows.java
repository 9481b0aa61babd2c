package org.dailydispatch.coverage;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.language.Name;
import org.dailydispatch.refusal.NotFoundException;
import org.dailydispatch.report.ReportFigures;
import org.dailydispatch.report.ReportStatus;
import org.dailydispatch.territory.Territory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The township reports that were due over a period, one by one: what the five states are counted from. */
@Service
@Transactional(readOnly = true)
class ReportRows {

    private final Territory territory;
    private final ReportFigures reports;
    private final ReportingClock clock;

    ReportRows(Territory territory, ReportFigures reports, ReportingClock clock) {
        this.territory = territory;
        this.reports = reports;
        this.clock = clock;
    }

    /**
     * Which of the reports are listed.
     *
     * @param townshipId null for all
     * @param status null for all five
     */
    record Asked(@Nullable UUID townshipId, @Nullable ReportStatus status) {

        private boolean covers(Line line) {
            return status == null || line.status() == status;
        }
    }

    /** One township's report of one day on which it was due. */
    record Line(ReportingDay day, UUID townshipId, Name township, ReportStatus status) {

        /** Tells the line among the others, in addresses. */
        public String key() {
            return day + "_" + townshipId;
        }
    }

    /**
     * The reports, the latest day first, and how many are in each state.
     *
     * @param township null where it is not one township's
     */
    record Listed(
            Question question,
            Asked asked,
            Instant asOf,
            @Nullable Name township,
            ReportTally tally,
            List<Line> lines) {}

    /** @throws NotFoundException for a township outside the team's county */
    Listed of(Question question, Asked asked) {
        List<Subject> townships = territory.townshipsEver(question.team().countyId()).stream()
                .map(Subject::of)
                .filter(township -> asked.townshipId() == null || township.id().equals(asked.townshipId()))
                .toList();
        if (asked.townshipId() != null && townships.isEmpty()) {
            throw new NotFoundException("township " + asked.townshipId());
        }
        List<Line> due = due(question, townships);
        return new Listed(
                question,
                asked,
                clock.now(),
                asked.townshipId() == null ? null : townships.get(0).name(),
                ReportTally.of(due.stream().map(Line::status).toList()),
                due.stream().filter(asked::covers).toList());
    }

    private List<Line> due(Question question, List<Subject> townships) {
        Map<UUID, Map<ReportingDay, ReportStatus>> statuses =
                reports.statusesBetween(question.team().id(), question.from(), question.to());
        return question.from().through(question.to()).stream()
                .sorted((one, other) -> other.date().compareTo(one.date()))
                .flatMap(day -> townships.stream()
                        .filter(township -> township.inForceOn(day))
                        .map(township -> new Line(
                                day,
                                township.id(),
                                township.name(),
                                statuses.getOrDefault(township.id(), Map.of())
                                        .getOrDefault(day, ReportStatus.MISSING))))
                .toList();
    }
}
