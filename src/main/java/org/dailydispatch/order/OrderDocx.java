package org.dailydispatch.order;

import java.util.List;
import org.dailydispatch.paper.Paper;
import org.dailydispatch.paper.PaperDocx;
import org.dailydispatch.paper.Part;
import org.springframework.stereotype.Component;

/** The official paper of an order as a file of Word, in the layout of GB/T 9704. */
@Component
class OrderDocx {

    private final PaperDocx docx;

    OrderDocx(PaperDocx docx) {
        this.docx = docx;
    }

    byte[] file(OrderPaper paper) {
        return docx.file(new Paper(
                new Paper.Head(paper.mark(), paper.masthead(), paper.number()),
                paper.title(),
                "",
                paper.addressee(),
                paper.body().stream().map(OrderDocx::part).toList(),
                List.of(),
                new Paper.Signature(paper.signature(), paper.date()),
                List.of(),
                new Paper.Imprint(paper.copies(), paper.printer(), paper.printed())));
    }

    private static Part part(OrderPaper.Paragraph paragraph) {
        return paragraph.heading() ? new Part.Heading(1, paragraph.text()) : new Part.Text(paragraph.text());
    }
}
