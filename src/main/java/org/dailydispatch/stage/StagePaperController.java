package org.dailydispatch.stage;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.dailydispatch.attachment.PhotoPaper;
import org.dailydispatch.audit.AuditTrail;
import org.dailydispatch.day.Demonstration;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.dispatch.DispatchText;
import org.dailydispatch.paper.Paper;
import org.dailydispatch.paper.PaperDocx;
import org.dailydispatch.paper.PaperPdf;
import org.dailydispatch.paper.PaperPress;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A stage report as an official paper: a file of Word, a PDF, and plain text. */
@Controller
@AllowedTo({Role.LEADER, Role.INSPECTOR, Role.COVERT_INSPECTOR, Role.MUNICIPAL, Role.AUDITOR})
class StagePaperController {

    private final Stages stages;
    private final StagePages pages;
    private final PaperPress press;
    private final PaperDocx docx;
    private final PaperPdf pdf;
    private final Demonstration demonstration;
    private final PhotoPaper photos;
    private final ReportingClock clock;
    private final AuditTrail audit;

    StagePaperController(
            Stages stages,
            StagePages pages,
            PaperPress press,
            PaperDocx docx,
            PaperPdf pdf,
            Demonstration demonstration,
            PhotoPaper photos,
            ReportingClock clock,
            AuditTrail audit) {
        this.photos = photos;
        this.clock = clock;
        this.stages = stages;
        this.pages = pages;
        this.press = press;
        this.docx = docx;
        this.pdf = pdf;
        this.demonstration = demonstration;
        this.audit = audit;
    }

    @ModelAttribute("roomStyle")
    String roomStyle() {
        return "dispatch";
    }

    @GetMapping("/stages/{id}.docx")
    ResponseEntity<byte[]> docx(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable Integer version, Actor actor) {
        Stage stage = stages.of(actor, id, version);
        byte[] file = press.write(() -> docx.file(paper(stage)));
        return answer(actor, stage, file, "docx", PaperDocx.CONTENT_TYPE);
    }

    @GetMapping("/stages/{id}.pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable Integer version, Actor actor) {
        Stage stage = stages.of(actor, id, version);
        byte[] file = press.write(() -> pdf.file(paper(stage)));
        return answer(actor, stage, file, "pdf", PaperPdf.CONTENT_TYPE);
    }

    /** Text without tables, to be pasted into a chat. */
    @GetMapping("/stages/{id}/plain")
    String plain(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer version,
            Actor actor,
            Model model) {
        Stage stage = stages.of(actor, id, version);
        pages.addHead(stage, model);
        model.addAttribute("text", DispatchText.of(paper(stage)));
        return "stage/plain";
    }

    private Paper paper(Stage stage) {
        return StagePaper.of(
                stage,
                pages.issueOf(stage),
                demonstration.on(),
                photos.of(DatedPhoto.photos(stage.photos())),
                clock.zone());
    }

    private ResponseEntity<byte[]> answer(Actor actor, Stage stage, byte[] file, String ending, String type) {
        audit.recordAlone(
                actor,
                "STAGE_DOWNLOADED",
                "stage_report",
                stage.id(),
                Map.of("version", stage.version(), "format", ending));
        ContentDisposition download = ContentDisposition.attachment()
                .filename(StageSheets.nameOf(stage) + "." + ending, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, download.toString())
                .contentType(MediaType.parseMediaType(type))
                .body(file);
    }
}
