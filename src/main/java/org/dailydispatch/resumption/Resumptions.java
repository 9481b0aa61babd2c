package org.dailydispatch.resumption;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.audit.AuditTrail;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.refusal.NotFoundException;
import org.dailydispatch.refusal.RefusedException;
import org.dailydispatch.refusal.StaleVersionException;
import org.dailydispatch.team.Team;
import org.dailydispatch.team.Teams;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The records of enterprises: one for each enterprise and day, made and changed on that day only. */
@Service
@Transactional(readOnly = true)
public class Resumptions {

    private final Reach.Finder reach;
    private final EnterpriseRepository enterprises;
    private final RecordRepository records;
    private final EnterpriseReader reader;
    private final Teams teams;
    private final ReportingClock clock;
    private final AuditTrail trail;

    Resumptions(
            Reach.Finder reach,
            EnterpriseRepository enterprises,
            RecordRepository records,
            EnterpriseReader reader,
            Teams teams,
            ReportingClock clock,
            AuditTrail trail) {
        this.reach = reach;
        this.enterprises = enterprises;
        this.records = records;
        this.reader = reader;
        this.teams = teams;
        this.clock = clock;
        this.trail = trail;
    }

    /**
     * The records of an enterprise, the latest first.
     *
     * @param before only those of earlier days; null for all
     * @throws NotFoundException where the actor sees no such enterprise
     */
    public List<ResumptionRecord> of(Actor actor, UUID enterpriseId, @Nullable ReportingDay before, int atMost) {
        find(actor, enterpriseId);
        return reader.records(enterpriseId, before, atMost);
    }

    /** The latest record up to the day; it says how the enterprise stands then. */
    public Optional<ResumptionRecord> latest(Actor actor, UUID enterpriseId, ReportingDay day) {
        return of(actor, enterpriseId, day.next(), 1).stream().findFirst();
    }

    /**
     * Records how the enterprise stands today, or changes today's record. An entry that says what is recorded already
     * changes nothing: a form sent twice is one record.
     *
     * @param version of today's record as the author saw it; null where there was none
     * @throws NotFoundException where the actor sees no such enterprise
     * @throws RefusedException for another day than today, an enterprise no longer in force, a county without a team
     * @throws StaleVersionException where today's record is not the one that the author saw
     */
    @Transactional
    public void record(Actor actor, UUID enterpriseId, RecordEntry entry, @Nullable Integer version) {
        StoredEnterprise enterprise = find(actor, enterpriseId);
        requireToday(entry.day(), clock.today());
        enterprise.requireInForce(entry.day());
        StoredRecord present =
                records.findByEnterpriseIdAndDay(enterpriseId, entry.day()).orElse(null);
        if (present == null) {
            create(actor, enterprise, entry);
        } else if (!present.saysTheSame(entry)) {
            present.revise(entry, version, actor.id(), clock.now());
            trail.record(actor, "RESUMPTION_REVISED", "resumption_record", present.id(), facts(entry));
        }
    }

    private void create(Actor actor, StoredEnterprise enterprise, RecordEntry entry) {
        UUID team = teamOf(actor, enterprise);
        StoredRecord made = new StoredRecord(enterprise, team, entry, actor.id(), clock.now());
        try {
            records.saveAndFlush(made);
        } catch (DataIntegrityViolationException anotherAtTheSameTime) {
            throw new StaleVersionException("resumption record of " + enterprise.id());
        }
        trail.record(actor, "RESUMPTION_RECORDED", "resumption_record", made.id(), facts(entry));
    }

    /** A liaison belongs to no team: what he records is for the team that is in the county. */
    private UUID teamOf(Actor actor, StoredEnterprise enterprise) {
        if (actor.teamId() != null) {
            return actor.teamId();
        }
        return teams.ofCounty(enterprise.countyId(), clock.today())
                .map(Team::id)
                .orElseThrow(() -> new RefusedException("resumption.error.noTeam"));
    }

    /** @throws RefusedException for a closed day or one to come */
    static void requireToday(ReportingDay day, ReportingDay today) {
        if (!day.equals(today)) {
            throw new RefusedException(
                    day.isBefore(today) ? "resumption.error.dayClosed" : "resumption.error.dayToCome",
                    day.toString(),
                    today.toString());
        }
    }

    private StoredEnterprise find(Actor actor, UUID id) {
        return reach.of(actor).find(enterprises, id).orElseThrow(() -> new NotFoundException("enterprise " + id));
    }

    private static Map<String, ?> facts(RecordEntry entry) {
        return Map.of(
                "day",
                entry.day().toString(),
                "state",
                entry.state(),
                "staff",
                entry.staffTotal(),
                "onPost",
                entry.onPost());
    }
}
