package org.dailydispatch.team;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.export.Column;
import org.dailydispatch.export.Spreadsheet;
import org.dailydispatch.export.XlsxDownload;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** 督导组: the list with its filters, as a page and as a spreadsheet. */
@Controller
@AllowedTo({Role.ADMINISTRATOR, Role.LEADER, Role.MUNICIPAL, Role.AUDITOR})
class TeamListController {

    private final TeamList list;
    private final CampaignService campaigns;
    private final XlsxDownload download;
    private final ReportingClock clock;
    private final MessageSource messages;

    TeamListController(
            TeamList list,
            CampaignService campaigns,
            XlsxDownload download,
            ReportingClock clock,
            MessageSource messages) {
        this.list = list;
        this.campaigns = campaigns;
        this.download = download;
        this.clock = clock;
        this.messages = messages;
    }

    @ModelAttribute("roomStyle")
    String roomStyle() {
        return "admin";
    }

    @GetMapping("/admin/teams")
    String list(@ModelAttribute("filter") TeamFilter filter, Actor actor, Locale locale, Model model) {
        model.addAttribute("page", list.page(filter, actor));
        model.addAttribute("campaigns", campaignNames(locale));
        return "team/teams";
    }

    @GetMapping("/admin/teams.xlsx")
    void xlsx(@ModelAttribute("filter") TeamFilter filter, Actor actor, Locale locale, HttpServletResponse response) {
        String title = text("team.teams", locale);
        Spreadsheet spreadsheet =
                Spreadsheet.of(title, columns(locale), list.all(filter, actor)).about(title, filters(filter, locale));
        download.send(response, actor, title + "_" + clock.today(), spreadsheet);
    }

    private List<Column<TeamRow>> columns(Locale locale) {
        return List.of(
                Column.number(text("team.number", locale), row -> row.team().number()),
                Column.text(text("team.name", locale), row -> row.team().name().in(locale)),
                Column.text(text("team.campaign", locale), row -> row.campaign().in(locale)),
                Column.text(
                        text("team.county", locale),
                        row -> row.team().countyName().in(locale)),
                Column.date(
                        text("team.stationedFrom", locale), row -> row.team().stationedFrom()),
                Column.date(text("team.stationedTo", locale), row -> row.team().stationedTo()),
                Column.text(
                        text("team.cutOff", locale), row -> row.team().cutOff().toString()),
                Column.text(text("team.Duty.LEADER", locale), TeamRow::leader),
                Column.number(text("team.members", locale), TeamRow::members));
    }

    private Map<String, String> filters(TeamFilter filter, Locale locale) {
        Map<String, String> set = new LinkedHashMap<>();
        if (filter.campaignId() != null) {
            set.put(
                    text("team.campaign", locale),
                    String.valueOf(campaignNames(locale).get(filter.campaign())));
        }
        if (filter.stationedOn() != null) {
            set.put(text("team.stationedOn", locale), String.valueOf(filter.day()));
        }
        if (filter.pattern() != null) {
            set.put(text("team.search", locale), String.valueOf(filter.text()));
        }
        return set;
    }

    private Map<String, String> campaignNames(Locale locale) {
        Map<String, String> names = new LinkedHashMap<>();
        campaigns
                .all()
                .forEach(campaign ->
                        names.put(campaign.id().toString(), campaign.name().in(locale)));
        return names;
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
