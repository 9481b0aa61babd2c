package org.dailydispatch.meeting;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.language.Name;

/**
 * 纪要: what the minutes of a meeting say, Chinese in every language, as they are kept and frozen.
 *
 * @param carried the open items of earlier meetings with which this one opened, as they stood
 */
record Minutes(
        String title,
        String date,
        String time,
        String place,
        List<String> units,
        List<Attendee> people,
        List<Carried> carried,
        List<String> agenda,
        List<String> notes,
        List<Agreed> decisions) {

    private static final String NUMERALS = "一二三四五";

    /** An item of an earlier meeting, as it stood. */
    record Carried(UUID id, String agreedOn, String text, String unit, String dueOn, String state) {

        /** @param state in which the item was on that day */
        static Carried of(ActionItem item, ItemState state, ReportingDay day) {
            return new Carried(
                    item.id(),
                    dated(item.agreedOn()),
                    item.text(),
                    item.unit(),
                    dated(item.dueOn()),
                    word(state, item.dueOn().daysUntil(day)));
        }

        private static String word(ItemState state, int daysOver) {
            return switch (state) {
                case OPEN -> daysOver > 0 ? "逾期" + daysOver + "天" : "办理中";
                case DONE -> "已办结";
                case DROPPED -> "已终止";
            };
        }

        String printed() {
            return text + "（" + agreedOn + "议定，" + unit + "，" + dueOn + "前）：" + state;
        }
    }

    /** What was agreed, with the numbers of the problems that it is about. */
    record Agreed(UUID id, String text, String unit, String person, String dueOn, List<String> problems) {

        Agreed {
            problems = List.copyOf(problems);
        }

        static Agreed of(Decision decision, Map<UUID, String> numbers) {
            return new Agreed(
                    decision.id(),
                    decision.text(),
                    decision.unit(),
                    decision.person(),
                    dated(decision.dueOn()),
                    decision.problems().stream()
                            .map(id -> numbers.getOrDefault(id, ""))
                            .filter(number -> !number.isEmpty())
                            .toList());
        }

        public String printed() {
            String who = person.isEmpty() ? unit : unit + " " + person;
            String about = problems.isEmpty() ? "" : "；相关问题：" + String.join("、", problems);
            return text + "（责任单位：" + who + "；时限：" + dueOn + about + "）";
        }
    }

    /** A part of the minutes under its heading; its lines are numbered or not. */
    record Part(String title, boolean numbered, List<String> lines) {}

    Minutes {
        units = List.copyOf(units);
        people = List.copyOf(people);
        carried = List.copyOf(carried);
        agenda = List.copyOf(agenda);
        notes = List.copyOf(notes);
        decisions = List.copyOf(decisions);
    }

    /** @param numbers of the problems that the decisions name */
    static Minutes of(Name team, Content content, List<Carried> carried, Map<UUID, String> numbers) {
        return new Minutes(
                team.zh() + content.kind().word() + "纪要",
                dated(content.day()),
                content.time().toString(),
                content.place(),
                lines(content.units()),
                lines(content.people()).stream()
                        .map(Attendee::parse)
                        .filter(Objects::nonNull)
                        .toList(),
                carried,
                lines(content.agenda()),
                lines(content.notes()),
                content.decisions().stream()
                        .map(decision -> Agreed.of(decision, numbers))
                        .toList());
    }

    /** Its parts that say something, with their numbers. */
    public List<Part> parts() {
        List<Part> parts = Stream.of(
                        new Part(
                                "以往议定事项落实情况",
                                true,
                                carried.stream().map(Carried::printed).toList()),
                        new Part("议程", false, agenda),
                        new Part("会议情况", false, notes),
                        new Part(
                                "议定事项",
                                true,
                                decisions.stream().map(Agreed::printed).toList()))
                .filter(part -> !part.lines().isEmpty())
                .toList();
        return Stream.iterate(0, at -> at < parts.size(), at -> at + 1)
                .map(at -> numbered(parts.get(at), at))
                .toList();
    }

    private static Part numbered(Part part, int at) {
        return new Part(NUMERALS.charAt(at) + "、" + part.title(), part.numbered(), part.lines());
    }

    /** The people as they are printed. */
    public List<String> attending() {
        return people.stream().map(Attendee::printed).toList();
    }

    /** The lines of a text that say something. */
    static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static String dated(ReportingDay day) {
        return day.date().getYear() + "年" + day.date().getMonthValue() + "月"
                + day.date().getDayOfMonth() + "日";
    }
}
