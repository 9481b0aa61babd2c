package org.dailydispatch.order;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.dailydispatch.audit.AuditTrail;
import org.dailydispatch.paper.PaperDocx;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The official paper of an order or recommendation: to print, and as a file of Word. */
@Controller
@RequestMapping("/orders")
@AllowedTo({Role.LEADER, Role.INSPECTOR, Role.LIAISON, Role.MUNICIPAL})
class OrderPaperController {

    private final OrderReader reader;
    private final OrderPapers papers;
    private final OrderDocx docx;
    private final AuditTrail audit;

    OrderPaperController(OrderReader reader, OrderPapers papers, OrderDocx docx, AuditTrail audit) {
        this.reader = reader;
        this.papers = papers;
        this.docx = docx;
        this.audit = audit;
    }

    @ModelAttribute("roomStyle")
    String roomStyle() {
        return "order";
    }

    @GetMapping("/{id}/print")
    String print(@PathVariable UUID id, Actor actor, Model model) {
        Order order = reader.order(actor, id);
        model.addAttribute("order", order);
        model.addAttribute("paper", papers.of(actor, order));
        return "order/print";
    }

    @GetMapping("/{id}.docx")
    ResponseEntity<byte[]> file(@PathVariable UUID id, Actor actor) {
        Order order = reader.order(actor, id);
        OrderPaper paper = papers.of(actor, order);
        byte[] file = docx.file(paper);
        audit.recordAlone(actor, "ORDER_DOWNLOADED", "order", id, Map.of("version", order.version()));
        ContentDisposition download = ContentDisposition.attachment()
                .filename(harmless(paper.fileName()) + ".docx", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, PaperDocx.CONTENT_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, download.toString())
                .body(file);
    }

    private static String harmless(String fileName) {
        return fileName.replaceAll("[\\p{Cntrl}\\\\/:*?\"<>|]+", "_");
    }
}
