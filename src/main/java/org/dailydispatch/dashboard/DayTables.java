package org.dailydispatch.dashboard;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.dailydispatch.change.Markup;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.figure.Rate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** The tables behind the bars of fourteen days: what each bar stands for, in words or as a count of a count. */
@Component
public class DayTables {

    private final MessageSource messages;
    private final Markup markup;

    DayTables(MessageSource messages, Markup markup) {
        this.messages = messages;
        this.markup = markup;
    }

    /**
     * The days of one thing.
     *
     * @param address of its rows; null where there are none to lead to
     * @param cells the days in their order, as cells of a table, each number leading to its rows; markup, because a template takes
     *     too long for hundreds
     */
    public record Row(String name, @Nullable String address, String cells) {}

    /** Each checkpoint, leading to its visits of these days. */
    public List<Row> ofCheckpoints(Dashboard board, Links links, Locale locale) {
        return board.checkpoints().stream()
                .map(line -> new Row(
                        line.site().shortName().in(locale),
                        links.visits(line.site().id(), board.day().plus(1 - CheckpointLine.DAYS), board.day()),
                        cells(
                                line.bars(),
                                board.day(),
                                day -> links.visits(line.site().id(), day, day),
                                locale)))
                .toList();
    }

    /** Each team, leading to the townships of its county. */
    public List<Row> ofTeams(Overview overview, Locale locale) {
        return overview.teams().stream()
                .map(line -> new Row(
                        line.team().name().in(locale),
                        overview.county(line.team().countyId(), line.team().id()),
                        cells(
                                line.bars(),
                                overview.day(),
                                overview.links(line.team().id())::townships,
                                locale)))
                .toList();
    }

    /** Each township of a county in which a team is. */
    public List<Row> ofTownships(CountyPage page, Locale locale) {
        CountyLinks links = page.days();
        return page.links() == null
                ? List.of()
                : page.lines().stream()
                        .map(line -> new Row(
                                line.township().name().in(locale),
                                links.cell(line.township().id(), page.day()),
                                cells(
                                        line.bars(),
                                        page.day(),
                                        day -> links.cell(line.township().id(), day),
                                        locale)))
                        .toList();
    }

    /** @param last the day of the last bar */
    private String cells(List<DayBar> bars, ReportingDay last, Function<ReportingDay, String> address, Locale locale) {
        StringBuilder html = new StringBuilder();
        String base = markup.base();
        ReportingDay day = last.plus(1 - bars.size());
        for (DayBar bar : bars) {
            String said = HtmlUtils.htmlEscape(said(bar, locale));
            html.append("<td class=\"r\">")
                    .append(
                            bar.share() == null
                                    ? said
                                    : "<a class=\"ink\" href=\"" + HtmlUtils.htmlEscape(base + address.apply(day))
                                            + "\">" + said + "</a>")
                    .append("</td>");
            day = day.next();
        }
        return html.toString();
    }

    private String said(DayBar bar, Locale locale) {
        Rate share = bar.share();
        return share == null ? messages.getMessage("dashboard.days." + bar.look(), null, locale) : share.counts();
    }
}
