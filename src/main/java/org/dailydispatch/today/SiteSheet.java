package org.dailydispatch.today;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dailydispatch.access.Actor;
import org.dailydispatch.export.AllPages;
import org.dailydispatch.export.Column;
import org.dailydispatch.export.Spreadsheet;
import org.dailydispatch.export.XlsxDownload;
import org.dailydispatch.territory.FoundSite;
import org.dailydispatch.territory.SiteFinder;
import org.dailydispatch.territory.SiteQuery;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The sites that a search finds as a file: all of them, in the order of its page. */
@Component
class SiteSheet {

    private final SiteFinder finder;
    private final XlsxDownload download;
    private final MessageSource messages;

    SiteSheet(SiteFinder finder, XlsxDownload download, MessageSource messages) {
        this.finder = finder;
        this.download = download;
        this.messages = messages;
    }

    /** @param asked what narrows the search, as the cover says it */
    void send(HttpServletResponse response, Actor actor, SiteQuery query, Map<String, String> asked, Locale locale) {
        String title = say("today.sites", locale);
        Iterable<FoundSite> rows =
                AllPages.of((last, atMost) -> finder.find(actor, query.after(last == null ? null : last.id()), atMost));
        download.send(
                response,
                actor,
                title + "_" + query.day(),
                Spreadsheet.of(title, columns(query.near() != null, locale), rows)
                        .about(title, asked));
    }

    private List<Column<FoundSite>> columns(boolean near, Locale locale) {
        List<Column<FoundSite>> columns = new ArrayList<>(List.of(
                Column.text(say("territory.name", locale), site -> site.name().in(locale)),
                Column.text(say("territory.code", locale), FoundSite::code),
                Column.text(say("territory.kind", locale), site -> say("territory.SiteKind." + site.kind(), locale)),
                Column.text(
                        say("common.township", locale), site -> site.township().in(locale)),
                Column.text(
                        say("territory.site.road", locale),
                        site -> site.road() == null ? null : site.road().in(locale)),
                Column.text(
                        say("today.sites.state", locale),
                        site -> site.proposed() ? say("venue.waiting", locale) : null)));
        if (near) {
            columns.add(Column.number(
                    say("today.sites.away", locale),
                    site -> site.distance() == null ? null : site.distance().metres()));
        }
        return columns;
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
