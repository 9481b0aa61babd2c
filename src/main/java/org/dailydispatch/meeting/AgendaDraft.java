package org.dailydispatch.meeting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.problem.ProblemFact;
import org.dailydispatch.problem.ProblemFacts;
import org.dailydispatch.resumption.ResumptionFacts;
import org.dailydispatch.team.Team;
import org.dailydispatch.territory.Territory;
import org.dailydispatch.territory.Township;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Proposes the agenda of a meeting in lines of Chinese: what was found on the day, what is overdue, what enterprises
 * find difficult. The open items of earlier meetings stand before it by themselves.
 */
@Component
class AgendaDraft {

    /** More problems than this are left to the ledger. */
    private static final int LINES = 15;

    private final ProblemFacts problems;
    private final ResumptionFacts resumption;
    private final Territory territory;
    private final ReportingClock clock;
    private final MessageSource messages;

    AgendaDraft(
            ProblemFacts problems,
            ResumptionFacts resumption,
            Territory territory,
            ReportingClock clock,
            MessageSource messages) {
        this.problems = problems;
        this.resumption = resumption;
        this.territory = territory;
        this.clock = clock;
        this.messages = messages;
    }

    /** @param day of the meeting; for one to come, what is known today */
    List<String> lines(Team team, MeetingKind kind, ReportingDay day) {
        ReportingDay known = day.isAfter(clock.today()) ? clock.today() : day;
        Instant now = clock.now();
        List<String> lines = new ArrayList<>();
        if (kind == MeetingKind.KICK_OFF) {
            lines.add("传达上级会议精神和督导工作要求");
            lines.add("听取" + team.countyName().zh() + "情况汇报");
        }
        Map<UUID, String> names = territory.townshipsOf(team.countyId(), known).stream()
                .collect(Collectors.toMap(
                        Township::id, township -> township.name().zh()));
        List<ProblemFact> facts = problems.of(team.id(), known, now);
        addProblems(
                lines,
                "通报" + printed(known) + "新发现问题",
                facts.stream().filter(fact -> fact.foundOn().equals(known)).toList(),
                names);
        addProblems(
                lines,
                "研究逾期未销号问题",
                facts.stream()
                        .filter(fact -> fact.closedOn() == null && fact.dueAt().isBefore(now))
                        .sorted(Comparator.comparing(ProblemFact::dueAt))
                        .toList(),
                names);
        addDifficulties(lines, team, known);
        lines.add("研究部署下一步工作");
        return lines;
    }

    private void addProblems(List<String> lines, String heading, List<ProblemFact> facts, Map<UUID, String> names) {
        if (facts.isEmpty()) {
            return;
        }
        lines.add(heading + facts.size() + "项");
        facts.stream()
                .limit(LINES)
                .map(fact -> "— " + fact.number() + " " + names.getOrDefault(fact.townshipId(), "") + " "
                        + fact.description().strip().replaceAll("\\s+", " "))
                .forEach(lines::add);
        if (facts.size() > LINES) {
            lines.add("— 其余" + (facts.size() - LINES) + "项见问题台账");
        }
    }

    private void addDifficulties(List<String> lines, Team team, ReportingDay day) {
        Map<String, Integer> named = new LinkedHashMap<>();
        resumption.of(team.countyId(), day).stream()
                .flatMap(fact -> fact.difficulties().stream())
                .forEach(difficulty -> named.merge(difficulty, 1, Integer::sum));
        if (!named.isEmpty()) {
            lines.add("协调企业反映的困难："
                    + named.entrySet().stream()
                            .sorted(Map.Entry.<String, Integer>comparingByValue()
                                    .reversed())
                            .map(entry -> word(entry.getKey()) + "（" + entry.getValue() + "家）")
                            .collect(Collectors.joining("、")));
        }
    }

    private String word(String difficulty) {
        return messages.getMessage("resumption.Difficulty." + difficulty, null, Locale.SIMPLIFIED_CHINESE);
    }

    private static String printed(ReportingDay day) {
        return day.date().getMonthValue() + "月" + day.date().getDayOfMonth() + "日";
    }
}
