package org.dailydispatch.order;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dailydispatch.access.Actor;
import org.dailydispatch.day.Demonstration;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.language.ChineseNumber;
import org.dailydispatch.order.OrderPaper.Paragraph;
import org.dailydispatch.problem.ProblemDoor;
import org.dailydispatch.problem.ProblemLine;
import org.springframework.stereotype.Component;

/** Makes the official paper of an order or recommendation. */
@Component
class OrderPapers {

    private final ProblemDoor problems;
    private final Demonstration demonstration;
    private final ReportingClock clock;

    OrderPapers(ProblemDoor problems, Demonstration demonstration, ReportingClock clock) {
        this.problems = problems;
        this.demonstration = demonstration;
        this.clock = clock;
    }

    /**
     * A draft names its problems as they are now, an issued paper as they were then. A copy names those of the reader's own
     * township, and how many others there are.
     */
    OrderPaper of(Actor reader, Order order) {
        if (order.copiedTo(reader)) {
            List<String> own = ownOf(reader, order);
            return paper(order, own, order.cited().size() - own.size());
        }
        List<String> cited = order.draft()
                ? problems.byIds(reader, order.content().problems()).stream()
                        .map(problem -> cite(problem, order.townshipId() == null))
                        .toList()
                : order.cited();
        return paper(order, cited);
    }

    private List<String> ownOf(Actor reader, Order order) {
        List<String> numbers = problems.byIds(reader, order.content().problems()).stream()
                .map(ProblemLine::number)
                .toList();
        return order.cited().stream()
                .filter(line -> numbers.contains(line.split("[（：]", 2)[0]))
                .toList();
    }

    /** DC-20200218-003（龙都街道）：值守登记缺页. */
    static String cite(ProblemLine problem, boolean severalTownships) {
        String place = severalTownships ? "（" + problem.township().zh() + "）" : "";
        return problem.number() + place + "：" + PaperWords.clause(problem.description());
    }

    OrderPaper paper(Order order, List<String> cited) {
        return paper(order, cited, 0);
    }

    private OrderPaper paper(Order order, List<String> cited, int leftOut) {
        String team = order.team().zh();
        String date = order.issuedOn() == null ? PaperWords.UNDATED : PaperWords.date(order.issuedOn());
        String to = order.township() == null
                ? PaperWords.committeeAndGovernment(order.county().zh())
                : order.township().zh();
        List<String> copies = order.copies(Locale.CHINESE);
        return new OrderPaper(
                PaperWords.mark(order.draft(), demonstration.on()),
                team + "文件",
                order.number() == null ? "" : order.number().text(),
                order.content().title(),
                to + "：",
                body(order, cited, leftOut),
                team,
                date,
                copies.isEmpty() ? "" : "抄送：" + String.join("，", copies) + "。",
                team,
                date + "印发");
    }

    private List<Paragraph> body(Order order, List<String> cited, int leftOut) {
        Content content = order.content();
        List<Paragraph> body = new ArrayList<>();
        body.add(new Paragraph(false, PaperWords.opening(content)));
        List<String> numbered = new ArrayList<>();
        cited.forEach(line -> numbered.add((numbered.size() + 1) + "." + line + "。"));
        if (leftOut > 0) {
            numbered.add(PaperWords.leftOut(leftOut));
        }
        add(body, "存在问题", numbered);
        add(body, "困难情况", content.difficulties().lines().toList());
        add(
                body,
                PaperWords.demandHeading(content.kind()),
                content.demand().lines().toList());
        add(body, "办理时限", List.of(PaperWords.deadline(content.kind(), order.paperDueAt(), clock.zone())));
        return body;
    }

    private static void add(List<Paragraph> body, String heading, List<String> lines) {
        List<String> said = lines.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (!said.isEmpty()) {
            long before = body.stream().filter(Paragraph::heading).count();
            body.add(new Paragraph(true, ChineseNumber.of((int) before + 1) + "、" + heading));
            said.forEach(line -> body.add(new Paragraph(false, line)));
        }
    }
}
