package org.dailydispatch.download;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.refusal.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One export: how far it is, its file, and away with it. */
@Controller
class DownloadFileController {

    /** Seconds after which a browser, with or without a script, asks again how far it is. */
    private static final String AGAIN = "3";

    private final Downloads downloads;
    private final DownloadFolder folder;
    private final Workbooks workbooks;
    private final DailyDeliveries deliveries;
    private final ReportingClock clock;

    DownloadFileController(
            Downloads downloads,
            DownloadFolder folder,
            Workbooks workbooks,
            DailyDeliveries deliveries,
            ReportingClock clock) {
        this.downloads = downloads;
        this.folder = folder;
        this.workbooks = workbooks;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @ModelAttribute("roomStyle")
    String roomStyle() {
        return "download";
    }

    @GetMapping("/exports/{id}")
    @AllowedTo({
        Role.INSPECTOR,
        Role.COVERT_INSPECTOR,
        Role.LEADER,
        Role.LIAISON,
        Role.MUNICIPAL,
        Role.DEPARTMENT,
        Role.AUDITOR
    })
    String page(@PathVariable UUID id, Actor actor, Model model, HttpServletResponse response) {
        Download download = downloads.find(actor, id);
        if (download.state().pending()) {
            response.setHeader("Refresh", AGAIN);
        }
        show(download, actor, model);
        return "download/page";
    }

    @PostMapping("/exports/{id}/cancel")
    @AllowedTo({Role.INSPECTOR, Role.COVERT_INSPECTOR, Role.LEADER, Role.LIAISON, Role.MUNICIPAL, Role.DEPARTMENT})
    String cancel(@PathVariable UUID id, Actor actor, RedirectAttributes redirect) {
        try {
            downloads.cancel(actor, id);
            redirect.addFlashAttribute("done", "download.cancelled");
        } catch (RefusedException ended) {
            // It ended while he looked at the page: the same page says what became of it.
            redirect.addFlashAttribute("done", ended.key());
        }
        return "redirect:/exports/" + id;
    }

    /** The file; where its time is over the page says so, with status 410. */
    @GetMapping("/exports/{id}/file")
    @AllowedTo({Role.INSPECTOR, Role.COVERT_INSPECTOR, Role.LEADER, Role.LIAISON, Role.MUNICIPAL, Role.DEPARTMENT})
    @Nullable
    String file(@PathVariable UUID id, Actor actor, Model model, HttpServletResponse response) throws IOException {
        Optional<Download> taken = downloads.take(actor, id);
        if (taken.isEmpty()) {
            response.setStatus(HttpStatus.GONE.value());
            show(downloads.find(actor, id), actor, model);
            return "download/page";
        }
        send(taken.get(), response);
        return null;
    }

    private void show(Download download, Actor actor, Model model) {
        model.addAttribute("download", download);
        model.addAttribute("deliveries", deliveries.of(download.id()));
        model.addAttribute("ready", download.readyAt(clock.now()));
        model.addAttribute("expired", download.expiredAt(clock.now()));
        model.addAttribute("mine", download.ownedBy(actor.id()));
    }

    private void send(Download download, HttpServletResponse response) throws IOException {
        Path file = folder.file(download);
        response.setContentType(download.wanted().format().contentType());
        response.setContentLengthLong(Files.size(file));
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(
                                workbooks.fileName(download) + "."
                                        + download.wanted().format().ending(),
                                StandardCharsets.UTF_8)
                        .build()
                        .toString());
        Files.copy(file, response.getOutputStream());
    }
}
