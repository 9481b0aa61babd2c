package org.dailydispatch.document;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.document.Findings.Agreed;
import org.dailydispatch.document.Findings.Checkpoint;
import org.dailydispatch.document.Findings.Covert;
import org.dailydispatch.document.Findings.Trouble;
import org.dailydispatch.document.Findings.Unit;
import org.dailydispatch.document.Findings.Visit;
import org.dailydispatch.document.Findings.Works;
import org.jspecify.annotations.Nullable;

/** Days to write a dispatch about: 19 February 2020, 17:40, with what each test puts into them. */
final class Days {

    static final ReportingDay DAY = ReportingDay.of(2020, 2, 19);
    private static final int COVERT_EVERY = 10;
    private static final Instant AS_OF = Instant.parse("2020-02-19T09:40:00Z");
    private static final List<String> NAMES = List.of("甲镇", "乙镇", "丙镇", "丁镇", "戊镇", "己镇", "庚镇", "辛镇");

    private final List<Unit> townships = new ArrayList<>();
    private final List<Checkpoint> checkpoints = new ArrayList<>();
    private final List<Visit> visits = new ArrayList<>();
    private final List<Trouble> problems = new ArrayList<>();
    private final List<Works> enterprises = new ArrayList<>();
    private final List<Agreed> agreed = new ArrayList<>();
    private final List<Reading> readings = new ArrayList<>();
    private final Set<UUID> unvisited = new HashSet<>();
    private final Set<UUID> outOfForce = new HashSet<>();

    /** A day with so many townships, of which none has reported and none was visited. */
    static Days withTownships(int count) {
        Days days = new Days();
        IntStream.range(0, count).forEach(i -> days.townships.add(unit(i, ReportStanding.MISSING, null)));
        return days;
    }

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static Unit unit(int i, ReportStanding standing, @Nullable Covert lastCovert) {
        boolean begun = standing != ReportStanding.MISSING;
        Instant filed = begun && standing != ReportStanding.DRAFT ? AS_OF : null;
        UUID report = begun ? id("report" + i) : null;
        boolean overdue = lastCovert == null || lastCovert.day().daysUntil(DAY) >= COVERT_EVERY;
        return new Unit(id("township" + i), NAMES.get(i), standing, report, 1, filed, lastCovert, overdue);
    }

    Days reported(int township, ReportStanding standing) {
        townships.set(township, unit(township, standing, townships.get(township).lastCovert()));
        return this;
    }

    Days covertlyVisitedOn(int township, ReportingDay day) {
        Covert visit = new Covert(id("covert" + township), 3, day, "村" + township);
        townships.set(township, unit(township, townships.get(township).report(), visit));
        return this;
    }

    /** So many checkpoints, called 东口, 南口, 西口, 北口 and so on, in the first township. */
    Days checkpoints(int count) {
        List<String> names = List.of("东口", "南口", "西口", "北口", "中口");
        IntStream.range(0, count)
                .forEach(i -> checkpoints.add(
                        new Checkpoint(id("checkpoint" + i), id("township0"), names.get(i), i == 1 ? "火车站" : "高速口")));
        return this;
    }

    Days checked(int checkpoint, int failed) {
        Checkpoint site = checkpoints.get(checkpoint);
        return visited(site.id(), site.name(), true, false, site.townshipId(), false, failed);
    }

    Days villageVisited(int township, int failed) {
        return visited(
                id("village" + visits.size()),
                "村" + visits.size(),
                false,
                true,
                id("township" + township),
                false,
                failed);
    }

    /** So many villages more that are in force, none of which was visited. */
    Days unvisitedVillages(int count) {
        IntStream.range(0, count).forEach(i -> unvisited.add(id("unvisited" + i)));
        return this;
    }

    /** A village that the day's visits are to, that is not in force on it. */
    Days outOfForce(String site) {
        outOfForce.add(id(site));
        return this;
    }

    /** Every village in force: those that the visits are to, and others. */
    private Set<UUID> villages() {
        return inForce(visits.stream().filter(Visit::village).map(Visit::siteId));
    }

    /** Every site in force; the visits are to registered ones. */
    private Set<UUID> sites() {
        return inForce(Stream.concat(
                visits.stream().map(Visit::siteId), checkpoints.stream().map(Checkpoint::id)));
    }

    private Set<UUID> inForce(Stream<UUID> named) {
        return Stream.concat(named, unvisited.stream())
                .filter(site -> !outOfForce.contains(site))
                .collect(Collectors.toSet());
    }

    Days venueVisited(int township, int failed) {
        return visited(
                id("venue" + visits.size()),
                "超市" + visits.size(),
                false,
                false,
                id("township" + township),
                false,
                failed);
    }

    Days covert(int township) {
        return visited(id("village" + township), "村" + township, false, true, id("township" + township), true, 0);
    }

    private Days visited(
            UUID site, String name, boolean checkpoint, boolean village, UUID township, boolean covert, int failed) {
        visits.add(new Visit(
                id("visit" + visits.size()),
                1,
                site,
                name,
                checkpoint,
                village,
                township,
                covert,
                AS_OF.minusSeconds(3600L - visits.size()),
                failed));
        return this;
    }

    /** A problem found on the day in the first township, due on the next day at 12:00. */
    Days found(Weight weight) {
        return problem(weight, Progress.RECTIFYING, DAY, "2020-02-20T04:00:00Z", null, null);
    }

    Days foundAt(int checkpoint, String description, Progress progress, String due) {
        return problem(
                Weight.SERIOUS, progress, DAY, due, progress == Progress.CLOSED ? DAY : null, description, checkpoint);
    }

    Days problem(
            Weight weight,
            Progress progress,
            ReportingDay foundOn,
            String due,
            @Nullable ReportingDay closedOn,
            @Nullable String description) {
        return problem(weight, progress, foundOn, due, closedOn, description == null ? "登记不全" : description, -1);
    }

    private Days problem(
            Weight weight,
            Progress progress,
            ReportingDay foundOn,
            String due,
            @Nullable ReportingDay closedOn,
            String description,
            int checkpoint) {
        int number = problems.size() + 1;
        Checkpoint site = checkpoint < 0 ? null : checkpoints.get(checkpoint);
        problems.add(new Trouble(
                id("problem" + number),
                1,
                "DC-%03d".formatted(number),
                id("township0"),
                site == null ? null : site.id(),
                site == null ? null : site.name(),
                site != null,
                description,
                "甲镇政府",
                Matter.REGISTRATION,
                weight,
                Origin.OPEN,
                progress,
                foundOn,
                at(foundOn, 8),
                Instant.parse(due),
                Instant.parse(due),
                closedOn,
                closedOn == null || closedOn.isAfter(DAY) ? null : at(closedOn, 14),
                rectifiedAt(progress, foundOn, closedOn),
                0,
                false,
                false));
        return this;
    }

    private static Instant at(ReportingDay day, int hour) {
        return day.date().atTime(hour, 0).toInstant(ZoneOffset.ofHours(8));
    }

    private static @Nullable Instant rectifiedAt(
            Progress progress, ReportingDay foundOn, @Nullable ReportingDay closedOn) {
        if (closedOn != null) {
            return closedOn.isAfter(DAY) ? null : at(closedOn, 12);
        }
        return progress == Progress.AWAITING_RECHECK ? at(foundOn, 12) : null;
    }

    /** The last problem has been returned: on the day, or before. */
    Days returned(boolean onTheDay) {
        return lastProblem(last -> changed(last, 1, onTheDay, last.recurred()));
    }

    /** The last problem is the recurrence of another. */
    Days recurred() {
        return lastProblem(last -> changed(last, last.returnedTimes(), last.returnedOnDay(), true));
    }

    private Days lastProblem(UnaryOperator<Trouble> change) {
        int last = problems.size() - 1;
        problems.set(last, change.apply(problems.get(last)));
        return this;
    }

    private static Trouble changed(Trouble last, int times, boolean onTheDay, boolean recurred) {
        return copied(last, last.townshipId(), last.matter(), times, onTheDay, recurred);
    }

    private static Trouble moved(Trouble last, Matter matter, UUID township) {
        return copied(last, township, matter, last.returnedTimes(), last.returnedOnDay(), last.recurred());
    }

    private static Trouble copied(
            Trouble last, UUID township, Matter matter, int times, boolean onTheDay, boolean recurred) {
        return new Trouble(
                last.id(),
                last.revision(),
                last.number(),
                township,
                last.siteId(),
                last.site(),
                last.atCheckpoint(),
                last.description(),
                last.unit(),
                matter,
                last.weight(),
                last.origin(),
                last.progress(),
                last.foundOn(),
                last.foundAt(),
                last.dueAt(),
                last.measuredDueAt(),
                last.closedOn(),
                last.closedAt(),
                last.rectifiedAt(),
                times,
                onTheDay,
                recurred);
    }

    Days enterprise(boolean key, int staff, int onPost, @Nullable ReportingDay since, Difficulty... difficulties) {
        int number = enterprises.size();
        enterprises.add(new Works(
                id("enterprise" + number),
                "企业" + number,
                true,
                key,
                staff,
                onPost,
                id("record" + number),
                0,
                since,
                since,
                null,
                List.of(difficulties)));
        return this;
    }

    /** One that is not at work and names no difficulty; its records have said the same since a day. */
    Days idle(@Nullable ReportingDay unchangedSince) {
        int number = enterprises.size();
        enterprises.add(new Works(
                id("enterprise" + number),
                "企业" + number,
                true,
                false,
                10,
                0,
                unchangedSince == null ? null : id("record" + number),
                0,
                null,
                null,
                unchangedSince,
                List.of()));
        return this;
    }

    /** Something agreed, due on the day and settled on the other; done where there is a remark that begins with 已. */
    Days agreed(String text, ReportingDay dueOn, @Nullable ReportingDay settledOn, String remark) {
        agreed.add(new Agreed(
                id("agreed" + agreed.size()),
                1,
                text,
                "县卫健局",
                agreed.isEmpty() ? "王某" : "",
                dueOn,
                settledOn,
                remark.startsWith("已"),
                remark));
        return this;
    }

    /** A township's ledger held against the people of its village. */
    Days ledger(int township, Reading.Counted counted) {
        return reading("村" + township, id("township" + township), false, 0, counted, List.of());
    }

    /** A watch of daily necessities in the first township. */
    Days supply(String site, int failed, Reading.Stock... stocks) {
        return reading(site, id("township0"), true, failed, null, List.of(stocks));
    }

    private Days reading(
            String site,
            UUID township,
            boolean necessities,
            int failed,
            Reading.@Nullable Counted counted,
            List<Reading.Stock> stocks) {
        readings.add(new Reading(
                id("reading" + readings.size()),
                1,
                id(site),
                site,
                township,
                AS_OF.minusSeconds(600L - readings.size()),
                necessities,
                failed,
                counted,
                stocks));
        return this;
    }

    /** The last problem is about this, and in that township. */
    Days about(Matter matter, int township) {
        return lastProblem(last -> moved(last, matter, id("township" + township)));
    }

    Findings findings() {
        Occasion occasion = new Occasion("市第九核查督导组", "诸城市", "疫情防控督导", DAY, 26, AS_OF, ZoneId.of("Asia/Shanghai"));
        return new Findings(
                occasion,
                townships,
                checkpoints,
                villages(),
                sites(),
                visits,
                problems,
                enterprises,
                agreed,
                COVERT_EVERY,
                readings);
    }

    DispatchContent written(DispatchTemplate template) {
        return Composer.compose(findings(), template);
    }

    DispatchContent written() {
        return Composer.compose(findings(), StandardTemplate.TEMPLATE);
    }

    /** The text of a section, its paragraphs one after the other. */
    String section(String key) {
        StringBuilder text = new StringBuilder();
        written().section(key).orElseThrow().paragraphs().forEach(paragraph -> text.append(paragraph.text()));
        return text.toString();
    }
}
