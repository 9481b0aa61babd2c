package org.dailydispatch.covert;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.export.AllPages;
import org.dailydispatch.export.Column;
import org.dailydispatch.export.Spreadsheet;
import org.dailydispatch.export.XlsxDownload;
import org.dailydispatch.inspection.InspectionRow;
import org.dailydispatch.inspection.Inspections;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The plans that a reader sees as a file; for the leader the visits that wait for him too. */
@Component
class PlanSheet {

    private final Plans plans;
    private final Inspections inspections;
    private final XlsxDownload download;
    private final ReportingClock clock;
    private final MessageSource messages;

    PlanSheet(
            Plans plans, Inspections inspections, XlsxDownload download, ReportingClock clock, MessageSource messages) {
        this.plans = plans;
        this.inspections = inspections;
        this.download = download;
        this.clock = clock;
        this.messages = messages;
    }

    void send(HttpServletResponse response, Actor actor, Locale locale) {
        String title = say("covert.plans", locale);
        Spreadsheet file = of(actor, day -> true, locale);
        if (actor.is(Role.LEADER)) {
            file = file.and(say("covert.waiting", locale), waiting(locale), inspections.unreleased(actor));
        }
        download.send(response, actor, title + "_" + clock.today(), file);
    }

    /** The plans of these days, as their list shows them to this person. */
    Spreadsheet of(Actor actor, Predicate<ReportingDay> wanted, Locale locale) {
        Iterable<Plan> all = AllPages.of((last, atMost) -> plans.page(actor, last == null ? null : last.id(), atMost));
        Iterable<Plan> rows = () -> StreamSupport.stream(all.spliterator(), false)
                .filter(plan -> wanted.test(plan.day()))
                .iterator();
        return Spreadsheet.of(say("covert.plans", locale), columns(locale), rows);
    }

    private List<Column<Plan>> columns(Locale locale) {
        return List.of(
                Column.date(say("covert.day", locale), Plan::day),
                Column.<Plan>text(
                                say("covert.targets", locale),
                                plan -> joined(
                                        plan.targets().stream()
                                                .map(target -> target.name().in(locale)),
                                        locale))
                        .width(48),
                Column.text(
                        say("covert.people", locale),
                        plan -> joined(plan.people().stream().map(CovertInspector::name), locale)),
                Column.text(
                        say("covert.column.state", locale), plan -> say("covert.PlanState." + plan.state(), locale)));
    }

    private List<Column<InspectionRow>> waiting(Locale locale) {
        return List.of(
                Column.text(say("inspection.column.receipt", locale), InspectionRow::receipt),
                Column.text(say("common.site", locale), row -> row.site().in(locale)),
                Column.text(
                        say("common.township", locale), row -> row.township().in(locale)),
                Column.text(say("inspection.column.author", locale), InspectionRow::author),
                Column.dateTime(say("inspection.column.filed", locale), InspectionRow::filedAt),
                Column.number(say("inspection.column.passed", locale), InspectionRow::passed),
                Column.number(say("inspection.column.failed", locale), InspectionRow::failed),
                Column.number(say("inspection.column.notApplicable", locale), InspectionRow::notApplicable));
    }

    private String joined(Stream<String> names, Locale locale) {
        return names.collect(Collectors.joining(say("covert.separator", locale)));
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
