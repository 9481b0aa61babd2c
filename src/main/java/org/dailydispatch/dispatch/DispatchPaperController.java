package org.dailydispatch.dispatch;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.dailydispatch.audit.AuditTrail;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.paper.Paper;
import org.dailydispatch.paper.PaperDocx;
import org.dailydispatch.paper.PaperPdf;
import org.dailydispatch.paper.PaperPress;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A dispatch as a file of Word, as PDF, and as plain text to paste into a chat; for those who read all of it. */
@Controller
@AllowedTo({Role.LEADER, Role.INSPECTOR, Role.COVERT_INSPECTOR, Role.MUNICIPAL, Role.AUDITOR})
class DispatchPaperController {

    private final Dispatches dispatches;
    private final DispatchPapers papers;
    private final PaperPress press;
    private final PaperDocx docx;
    private final PaperPdf pdf;
    private final DispatchPages pages;
    private final AuditTrail trail;

    DispatchPaperController(
            Dispatches dispatches,
            DispatchPapers papers,
            PaperPress press,
            PaperDocx docx,
            PaperPdf pdf,
            DispatchPages pages,
            AuditTrail trail) {
        this.dispatches = dispatches;
        this.papers = papers;
        this.press = press;
        this.docx = docx;
        this.pdf = pdf;
        this.pages = pages;
        this.trail = trail;
    }

    @ModelAttribute("roomStyle")
    String roomStyle() {
        return "dispatch";
    }

    @GetMapping("/dispatches/{day}.docx")
    ResponseEntity<byte[]> docx(
            @PathVariable ReportingDay day,
            @RequestParam(required = false) @Nullable UUID team,
            @RequestParam(required = false) @Nullable Integer version,
            Actor actor) {
        Dispatch dispatch = dispatches.of(actor, day, team, version);
        return answer(actor, dispatch, "docx", PaperDocx.CONTENT_TYPE, docx::file);
    }

    @GetMapping("/dispatches/{day}.pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable ReportingDay day,
            @RequestParam(required = false) @Nullable UUID team,
            @RequestParam(required = false) @Nullable Integer version,
            Actor actor) {
        Dispatch dispatch = dispatches.of(actor, day, team, version);
        return answer(actor, dispatch, "pdf", PaperPdf.CONTENT_TYPE, pdf::file);
    }

    @GetMapping("/dispatches/{day}/plain")
    String plain(
            @PathVariable ReportingDay day,
            @RequestParam(required = false) @Nullable UUID team,
            @RequestParam(required = false) @Nullable Integer version,
            Actor actor,
            Model model) {
        Dispatch dispatch = dispatches.of(actor, day, team, version);
        pages.addHead(dispatch, actor, model);
        model.addAttribute("text", DispatchText.of(papers.of(dispatch)));
        return "dispatch/plain";
    }

    private ResponseEntity<byte[]> answer(
            Actor actor, Dispatch dispatch, String format, String type, Function<Paper, byte[]> writer) {
        byte[] file = press.write(() -> writer.apply(papers.of(dispatch)));
        trail.recordAlone(
                actor,
                "DISPATCH_DOWNLOADED",
                "dispatch",
                dispatch.id(),
                Map.of("day", dispatch.day().toString(), "version", dispatch.version(), "format", format));
        ContentDisposition download = ContentDisposition.attachment()
                .filename(nameOf(dispatch) + "." + format, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, download.toString())
                .body(file);
    }

    private static String nameOf(Dispatch dispatch) {
        String name = dispatch.content().masthead() + "_" + dispatch.day() + "_v" + dispatch.version()
                + (dispatch.draft() ? "_草稿" : "");
        return name.replaceAll("[\\p{Cntrl}\\\\/:*?\"<>|]+", "_");
    }
}
