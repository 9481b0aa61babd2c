package org.dailydispatch.resumption;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.export.Column;
import org.dailydispatch.export.Spreadsheet;
import org.dailydispatch.territory.Territory;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;

/** The list of enterprises as a sheet, in the reader's language. */
@Component
class EnterpriseSheet {

    private final MessageSourceAccessor messages;
    private final Territory territory;

    EnterpriseSheet(MessageSource messages, Territory territory) {
        this.messages = new MessageSourceAccessor(messages);
        this.territory = territory;
    }

    String fileName(EnterpriseFilter filter) {
        return say("resumption.list.title") + "_" + filter.day();
    }

    Spreadsheet of(EnterpriseFilter filter, List<EnterpriseLine> lines) {
        return Spreadsheet.of(say("resumption.list.title"), columns(LocaleContextHolder.getLocale()), lines)
                .about(say("resumption.list.title"), labels(filter));
    }

    /** An enterprise on one of several days. */
    record OnDay(ReportingDay day, EnterpriseLine line) {}

    /** The lists of several days, one below the other. */
    Spreadsheet ofDays(Iterable<OnDay> rows, Locale locale) {
        List<Column<OnDay>> columns = new ArrayList<>();
        columns.add(Column.date(say("common.day"), OnDay::day));
        columns(locale).forEach(column -> columns.add(column.of(OnDay::line)));
        return Spreadsheet.of(say("resumption.list.title"), columns, rows);
    }

    private List<Column<EnterpriseLine>> columns(Locale locale) {
        return List.of(
                Column.text(say("resumption.code"), EnterpriseLine::code),
                Column.<EnterpriseLine>text(say("resumption.name"), EnterpriseLine::name)
                        .width(40),
                Column.text(say("common.township"), line -> line.township().in(locale)),
                Column.text(say("resumption.designatedSize"), line -> yesOrNo(line.designatedSize())),
                Column.text(say("resumption.keyProject"), line -> yesOrNo(line.keyProject())),
                Column.text(say("resumption.state"), line -> say(line.state())),
                Column.date(say("resumption.resumedOn"), EnterpriseLine::resumedOn),
                Column.number(say("resumption.onPost"), EnterpriseLine::onPost),
                Column.number(say("resumption.staffTotal"), EnterpriseLine::staffTotal),
                Column.percent(say("resumption.onPostRate"), EnterpriseLine::onPostRate),
                Column.number(say("resumption.capacityPercent"), EnterpriseLine::capacityPercent),
                Column.text(
                        say("resumption.difficulties"),
                        line -> line.difficulties().stream()
                                .map(this::say)
                                .collect(Collectors.joining(say("resumption.comma")))),
                Column.date(say("resumption.lastRecord"), EnterpriseLine::recordedOn));
    }

    private Map<String, String> labels(EnterpriseFilter filter) {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put(say("common.day"), filter.day().toString());
        if (filter.countyId() != null) {
            labels.put(
                    say("resumption.county"),
                    territory.county(filter.countyId()).name().in(locale()));
        }
        if (filter.townshipId() != null) {
            labels.put(
                    say("common.township"),
                    territory.township(filter.townshipId()).name().in(locale()));
        }
        if (filter.figure() != null) {
            labels.put(say("resumption.figure"), say(filter.figure()));
        }
        if (filter.size() != null) {
            labels.put(say("resumption.designatedSize"), yesOrNo(filter.size()));
        }
        if (filter.state() != null) {
            labels.put(say("resumption.state"), say(filter.state()));
        }
        if (filter.difficulty() != null) {
            labels.put(say("resumption.difficulties"), say(filter.difficulty()));
        }
        mark(labels, filter.keyProject(), "resumption.keyProject");
        mark(labels, filter.belowHalf(), "resumption.belowHalf");
        mark(labels, filter.withDifficulties(), "resumption.withDifficulties");
        mark(labels, filter.unrecorded(), "resumption.unrecorded");
        if (filter.name() != null) {
            labels.put(say("resumption.search"), filter.name());
        }
        return labels;
    }

    private void mark(Map<String, String> labels, boolean asked, String key) {
        if (asked) {
            labels.put(say(key), say("common.yes"));
        }
    }

    private String yesOrNo(boolean yes) {
        return say(yes ? "common.yes" : "common.no");
    }

    private String say(Enum<?> constant) {
        return say("resumption." + constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    private String say(String key) {
        return messages.getMessage(key);
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
