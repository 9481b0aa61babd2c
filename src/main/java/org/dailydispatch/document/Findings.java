package org.dailydispatch.document;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was found out on one day, as the doors of the other rooms gave it: the only thing a document is
 * written from. All names are Chinese.
 *
 * @param townships the units in force on the day, in the order of the matrix
 * @param checkpoints the checkpoints in force on the day
 * @param villages the villages and communities in force on the day
 * @param sites all registered sites in force on the day, of which coverage counts too, with the checkpoints and villages; whatever
 *     has been added and is not confirmed yet is none of them
 * @param visits the inspections of the day that others than their author may see
 * @param problems those found since the team was stationed, closed on the day, or open at its end
 * @param enterprises those of designated size and the key projects in force on the day
 * @param agreed what meetings agreed by the day and that was open at its end or settled on it, what is due first first
 * @param covertEvery once in how many days each township is to be visited covertly; null where it is not expected
 * @param readings what open inspections of the day measured of ledgers and daily necessities, in the order of filing
 */
public record Findings(
        Occasion occasion,
        List<Unit> townships,
        List<Checkpoint> checkpoints,
        Set<UUID> villages,
        Set<UUID> sites,
        List<Visit> visits,
        List<Trouble> problems,
        List<Works> enterprises,
        List<Agreed> agreed,
        @Nullable Integer covertEvery,
        List<Reading> readings) {

    public Findings {
        townships = List.copyOf(townships);
        checkpoints = List.copyOf(checkpoints);
        villages = Set.copyOf(villages);
        sites = Set.copyOf(sites);
        visits = List.copyOf(visits);
        problems = List.copyOf(problems);
        enterprises = List.copyOf(enterprises);
        agreed = List.copyOf(agreed);
        readings = List.copyOf(readings);
    }

    /**
     * A township-level unit and its report of the day.
     *
     * @param reportId null where not even a draft exists
     * @param lastCovert the last released covert visit up to this day; null where it is longer ago than one is due, or there
     *     was none
     * @param covertOverdue whether one is overdue
     */
    public record Unit(
            UUID id,
            String name,
            ReportStanding report,
            @Nullable UUID reportId,
            int reportRevision,
            @Nullable Instant filedAt,
            @Nullable Covert lastCovert,
            boolean covertOverdue) {}

    /**
     * A released covert visit in the state in which it was read.
     *
     * @param site its short name
     */
    public record Covert(UUID id, int revision, ReportingDay day, String site) {}

    /** @param kind the word for its kind: 高速口, 火车站, 汽车站, 国省道入口 */
    public record Checkpoint(UUID id, UUID townshipId, String name, String kind) {}

    /**
     * @param site its short name
     * @param village whether it is a village or community; where it is no checkpoint either, a venue or an enterprise
     * @param failed how many items failed
     */
    public record Visit(
            UUID id,
            int revision,
            UUID siteId,
            String site,
            boolean checkpoint,
            boolean village,
            UUID townshipId,
            boolean covert,
            Instant filedAt,
            int failed) {}

    /**
     * A problem.
     *
     * @param site null where it was found at no site
     * @param origin how it came to light
     * @param closedOn null while it is open
     * @param closedAt when it was closed by the end of the day; null where it was open then
     * @param rectifiedAt when the rectification that stands was finished; null where none stands, also after a return
     * @param returnedOnDay whether it was returned on the day, once at least
     */
    public record Trouble(
            UUID id,
            int revision,
            String number,
            UUID townshipId,
            @Nullable UUID siteId,
            @Nullable String site,
            boolean atCheckpoint,
            String description,
            String unit,
            Matter matter,
            Weight weight,
            Origin origin,
            Progress progress,
            ReportingDay foundOn,
            Instant foundAt,
            Instant dueAt,
            Instant measuredDueAt,
            @Nullable ReportingDay closedOn,
            @Nullable Instant closedAt,
            @Nullable Instant rectifiedAt,
            int returnedTimes,
            boolean returnedOnDay,
            boolean recurred) {

        boolean foundOn(ReportingDay day) {
            return foundOn.equals(day);
        }

        boolean closedOn(ReportingDay day) {
            return day.equals(closedOn);
        }

        /** Open at the end of the day, so far as is known. */
        boolean openOn(ReportingDay day) {
            return !foundOn.isAfter(day) && (closedOn == null || closedOn.isAfter(day));
        }

        boolean overdueOn(ReportingDay day, Instant asOf) {
            return openOn(day) && dueAt.isBefore(asOf);
        }

        boolean rectified() {
            return rectifiedAt != null;
        }

        boolean rectifiedInTime() {
            return rectifiedAt != null && !rectifiedAt.isAfter(measuredDueAt);
        }
    }

    /**
     * An enterprise in its state of the day.
     *
     * @param recordId the last resumption record up to the day; null where there is none
     * @param startedOn the first day on which it was at work; null where there was none up to the day
     * @param since the day from which it has been at work without a break; null while it is not
     * @param unchangedSince the first day of the records that say the same as its last one; null where there is none, and while
     *     it is at work
     * @param difficulties what it reported to be difficult
     */
    public record Works(
            UUID id,
            String name,
            boolean designatedSize,
            boolean keyProject,
            int staffTotal,
            int onPost,
            @Nullable UUID recordId,
            int recordRevision,
            @Nullable ReportingDay startedOn,
            @Nullable ReportingDay since,
            @Nullable ReportingDay unchangedSince,
            List<Difficulty> difficulties) {

        boolean resumed() {
            return since != null;
        }
    }

    /**
     * 议定事项: what a meeting agreed.
     *
     * @param person may be empty
     * @param settledOn null while it is open
     * @param done whether it was done; false where it is open or was dropped
     * @param remark how it was done, or why it was dropped
     */
    public record Agreed(
            UUID id,
            int revision,
            String text,
            String unit,
            String person,
            ReportingDay dueOn,
            @Nullable ReportingDay settledOn,
            boolean done,
            String remark) {

        /** Open at the end of the day, so far as is known. */
        boolean openOn(ReportingDay day) {
            return settledOn == null || settledOn.isAfter(day);
        }

        boolean overdueOn(ReportingDay day) {
            return openOn(day) && dueOn.isBefore(day);
        }

        /** Done on the day, or before it and not told of yet. */
        boolean doneBy(ReportingDay day) {
            return done && !openOn(day);
        }

        boolean droppedBy(ReportingDay day) {
            return !done && !openOn(day);
        }
    }

    String townshipName(UUID id) {
        return townships.stream()
                .filter(unit -> unit.id().equals(id))
                .map(Unit::name)
                .findFirst()
                .orElse("");
    }
}
