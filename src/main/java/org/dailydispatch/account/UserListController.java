package org.dailydispatch.account;

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
import org.dailydispatch.listing.PageOf;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** 用户: the list with its filters, as a page and as a spreadsheet. */
@Controller
@AllowedTo({Role.ADMINISTRATOR, Role.LEADER, Role.MUNICIPAL, Role.AUDITOR})
class UserListController {

    private final UserList list;
    private final UserChoices choices;
    private final XlsxDownload download;
    private final ReportingClock clock;
    private final MessageSource messages;

    UserListController(
            UserList list, UserChoices choices, XlsxDownload download, ReportingClock clock, MessageSource messages) {
        this.list = list;
        this.choices = choices;
        this.download = download;
        this.clock = clock;
        this.messages = messages;
    }

    @ModelAttribute("roomStyle")
    String roomStyle() {
        return "admin";
    }

    /** An account with the name of what limits it. */
    record UserRow(AccountSummary account, @Nullable String reach) {}

    @GetMapping("/admin/users")
    String list(@ModelAttribute("filter") UserFilter filter, Actor actor, Locale locale, Model model) {
        PageOf<AccountSummary> page = list.page(filter, actor);
        model.addAttribute("page", page);
        model.addAttribute("rows", rows(page.rows(), locale));
        model.addAttribute("roles", choices.roles(locale));
        model.addAttribute("states", choices.states(locale));
        model.addAttribute("teams", actor.is(Role.LEADER) ? Map.of() : choices.teams(locale));
        return "account/users";
    }

    @GetMapping("/admin/users.xlsx")
    void xlsx(@ModelAttribute("filter") UserFilter filter, Actor actor, Locale locale, HttpServletResponse response) {
        String title = text("account.users", locale);
        Spreadsheet spreadsheet = Spreadsheet.of(title, columns(locale), rows(list.all(filter, actor), locale))
                .about(title, filters(filter, locale));
        download.send(response, actor, title + "_" + clock.today(), spreadsheet);
    }

    private List<UserRow> rows(List<AccountSummary> accounts, Locale locale) {
        Map<String, String> teams = choices.teams(locale);
        Map<String, String> townships = choices.townships(locale);
        Map<String, String> departments = choices.departments(locale);
        return accounts.stream()
                .map(account -> new UserRow(account, UserChoices.reachOf(account, teams, townships, departments)))
                .toList();
    }

    private List<Column<UserRow>> columns(Locale locale) {
        Map<String, String> roles = choices.roles(locale);
        return List.of(
                Column.text(
                        text("account.username", locale), row -> row.account().username()),
                Column.text(
                        text("account.user.displayName", locale),
                        row -> row.account().displayName()),
                Column.text(
                        text("account.user.role", locale),
                        row -> roles.get(row.account().role().name())),
                Column.text(text("account.user.reach", locale), UserRow::reach),
                Column.text(
                        text("account.user.state", locale),
                        row -> text(
                                row.account().active() ? "account.user.state.ACTIVE" : "account.user.state.STOPPED",
                                locale)));
    }

    private Map<String, String> filters(UserFilter filter, Locale locale) {
        Map<String, String> set = new LinkedHashMap<>();
        if (filter.chosenRole() != null) {
            set.put(
                    text("account.user.role", locale),
                    String.valueOf(choices.roles(locale).get(filter.role())));
        }
        if (filter.teamId() != null) {
            set.put(
                    text("common.team", locale),
                    String.valueOf(choices.teams(locale).get(filter.team())));
        }
        if (filter.active() != null) {
            set.put(
                    text("account.user.state", locale),
                    String.valueOf(choices.states(locale).get(filter.state())));
        }
        if (filter.pattern() != null) {
            set.put(text("account.user.search", locale), String.valueOf(filter.text()));
        }
        return set;
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
