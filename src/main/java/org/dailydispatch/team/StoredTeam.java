package org.dailydispatch.team;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dailydispatch.day.Ids;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.language.Name;
import org.dailydispatch.refusal.RefusedException;
import org.dailydispatch.refusal.StaleVersionException;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A team as the database keeps it, with everybody who belongs or belonged to it. */
@Entity
@Table(name = "team")
class StoredTeam {

    @Id
    private UUID id;

    private UUID campaignId;
    private UUID countyId;
    private int number;
    private String nameZh;
    private String nameEn;
    private ReportingDay stationedFrom;
    private @Nullable ReportingDay stationedTo;

    /** A time of the program's zone; without this code it would be moved by the zone of the connection. */
    @JdbcTypeCode(SqlTypes.LOCAL_TIME)
    private LocalTime cutOff;

    private boolean secondSignature;

    @ElementCollection
    @CollectionTable(name = "team_member", joinColumns = @JoinColumn(name = "team_id"))
    private List<Posting> postings = new ArrayList<>();

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected StoredTeam() {}

    StoredTeam(UUID campaignId, UUID countyId, TeamFacts facts) {
        this.id = Ids.next();
        this.campaignId = campaignId;
        this.countyId = countyId;
        this.nameZh = facts.name().zh();
        this.nameEn = facts.name().en();
        this.stationedFrom = facts.stationedFrom();
        this.cutOff = facts.cutOff();
        change(facts);
    }

    /** Takes over what the administrator says now. */
    final void change(TeamFacts facts) {
        number = facts.number();
        nameZh = facts.name().zh();
        nameEn = facts.name().en();
        stationedFrom = facts.stationedFrom();
        stationedTo = facts.stationedTo();
        cutOff = facts.cutOff();
        secondSignature = facts.secondSignature();
    }

    /**
     * Takes a person in.
     *
     * @throws RefusedException where the person has a duty here on one of the days, or the team a leader
     */
    void join(Posting posting) {
        for (Posting other : postings) {
            if (other.accountId().equals(posting.accountId()) && other.overlaps(posting)) {
                throw new RefusedException("team.member.refused.already");
            }
            if (other.duty() == Duty.LEADER && posting.duty() == Duty.LEADER && other.overlaps(posting)) {
                throw new RefusedException("team.member.refused.leader");
            }
        }
        postings.add(posting);
    }

    /**
     * Ends a person's duty that began on the day.
     *
     * @param last inclusive
     * @throws RefusedException where there is no such duty that lasts, or it began later
     */
    void leave(UUID accountId, ReportingDay from, ReportingDay last) {
        Posting present = postings.stream()
                .filter(posting -> posting.accountId().equals(accountId)
                        && posting.fromDay().equals(from)
                        && posting.toDay() == null)
                .findFirst()
                .orElseThrow(() -> new RefusedException("team.member.refused.ended"));
        if (last.isBefore(from)) {
            throw new RefusedException("team.member.refused.beforeStart", from.toString());
        }
        postings.remove(present);
        postings.add(new Posting(accountId, present.duty(), from, last));
    }

    TeamFacts facts() {
        return new TeamFacts(number, new Name(nameZh, nameEn), stationedFrom, stationedTo, cutOff, secondSignature);
    }

    UUID id() {
        return id;
    }

    UUID campaignId() {
        return campaignId;
    }

    UUID countyId() {
        return countyId;
    }

    List<Posting> postings() {
        return List.copyOf(postings);
    }

    int version() {
        return version == null ? 0 : version;
    }

    /** @throws StaleVersionException where somebody changed the team since that version was shown */
    void expect(int shown) {
        if (shown != version()) {
            throw new StaleVersionException("team " + id);
        }
    }
}
