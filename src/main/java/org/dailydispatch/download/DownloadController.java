package org.dailydispatch.download;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.export.FileFormat;
import org.dailydispatch.export.Ledger;
import org.dailydispatch.form.FormModel;
import org.dailydispatch.refusal.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** 导出中心: what is to be taken away, and the history of it. */
@Controller
class DownloadController {

    static final int PAGE = 50;

    private final Downloads downloads;
    private final Ledgers ledgers;
    private final DownloadChoices.Finder choices;
    private final DownloadSettings settings;
    private final ReportingClock clock;
    private final MessageSource messages;

    DownloadController(
            Downloads downloads,
            Ledgers ledgers,
            DownloadChoices.Finder choices,
            DownloadSettings settings,
            ReportingClock clock,
            MessageSource messages) {
        this.downloads = downloads;
        this.ledgers = ledgers;
        this.choices = choices;
        this.settings = settings;
        this.clock = clock;
        this.messages = messages;
    }

    @InitBinder
    void bindByField(WebDataBinder binder) {
        binder.initDirectFieldAccess();
    }

    @ModelAttribute("roomStyle")
    String roomStyle() {
        return "download";
    }

    @GetMapping("/exports")
    @AllowedTo({
        Role.INSPECTOR,
        Role.COVERT_INSPECTOR,
        Role.LEADER,
        Role.LIAISON,
        Role.MUNICIPAL,
        Role.DEPARTMENT,
        Role.AUDITOR
    })
    String list(
            @ModelAttribute("filter") HistoryForm history,
            BindingResult errors,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        FormModel.show(model, "form", DownloadForm.until(clock.today()));
        DownloadFilter filter = history.read(ledgers, errors);
        List<Download> found = errors.hasErrors() ? List.of() : downloads.page(actor, filter, history.last(), PAGE + 1);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
        }
        show(actor, filter, found, history.last(), choices.of(actor, locale), locale, model);
        return "download/list";
    }

    @PostMapping("/exports")
    @AllowedTo({Role.INSPECTOR, Role.COVERT_INSPECTOR, Role.LEADER, Role.LIAISON, Role.MUNICIPAL, Role.DEPARTMENT})
    String ask(
            @ModelAttribute("form") DownloadForm form,
            BindingResult errors,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        DownloadChoices narrowing = choices.of(actor, locale);
        Wanted wanted = form.read(errors, offered(actor), narrowing, clock.today());
        if (wanted != null) {
            try {
                return "redirect:/exports/" + downloads.ask(actor, wanted, locale);
            } catch (RefusedException tooMany) {
                FormModel.reject(errors, "what", tooMany);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        FormModel.show(model, "filter", new HistoryForm());
        List<Download> found = downloads.page(actor, DownloadFilter.NONE, null, PAGE + 1);
        show(actor, DownloadFilter.NONE, found, null, narrowing, locale, model);
        return "download/list";
    }

    private void show(
            Actor actor,
            DownloadFilter filter,
            List<Download> rows,
            @Nullable UUID after,
            DownloadChoices narrowing,
            Locale locale,
            Model model) {
        boolean more = rows.size() > PAGE;
        model.addAttribute("rows", more ? rows.subList(0, PAGE) : rows);
        model.addAttribute("after", after);
        model.addAttribute("file", filter.address("/exports.xlsx").toString());
        model.addAttribute("first", filter.address("/exports").toString());
        if (more) {
            model.addAttribute(
                    "more",
                    filter.address("/exports")
                            .with("after", rows.get(PAGE - 1).id())
                            .toString());
        }
        model.addAttribute("states", DownloadState.values());
        model.addAttribute("kinds", named(ledgers.keys(), locale));
        model.addAttribute("offered", named(List.copyOf(offered(actor).keySet()), locale));
        model.addAttribute("formats", formats(locale));
        model.addAttribute("narrowing", narrowing);
        model.addAttribute("keepDays", settings.keep().toDays());
        model.addAttribute("waiting", settings.waiting());
    }

    /** Nothing for the auditor, who reads only. */
    private Map<String, Ledger> offered(Actor actor) {
        Map<String, Ledger> offered = new LinkedHashMap<>();
        ledgers.of(actor).forEach(ledger -> offered.put(ledger.key(), ledger));
        return offered;
    }

    private Map<String, String> named(List<String> keys, Locale locale) {
        Map<String, String> names = new LinkedHashMap<>();
        keys.forEach(key -> names.put(key, messages.getMessage("download.what." + key, null, locale)));
        return names;
    }

    private Map<String, String> formats(Locale locale) {
        Map<String, String> names = new LinkedHashMap<>();
        for (FileFormat format : FileFormat.values()) {
            names.put(format.name(), messages.getMessage("download.FileFormat." + format, null, locale));
        }
        return names;
    }
}
