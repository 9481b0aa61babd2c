package org.dailydispatch.stage;

import java.util.ArrayList;
import java.util.List;
import org.dailydispatch.dispatch.DocumentView;
import org.dailydispatch.document.DispatchContent;
import org.dailydispatch.document.Paragraph;
import org.dailydispatch.document.Section;
import org.dailydispatch.document.Words;
import org.dailydispatch.paper.Paper;
import org.dailydispatch.paper.Part;

/** A stage report as an official paper (GB/T 9704). */
final class StagePaper {

    private StagePaper() {}

    /**
     * @param issue the number that it has; a draft shows none
     * @param demonstration whether what it tells is invented
     */
    static Paper of(Stage stage, int issue, boolean demonstration) {
        StageWords words = StageWords.OF_THE_DOCUMENT;
        DispatchContent content = stage.content();
        boolean draft = stage.draft();
        String reason = stage.line().correction();
        return new Paper(
                new Paper.Head(
                        Words.OF_THE_DOCUMENT.mark(draft, demonstration),
                        content.masthead(),
                        draft ? "" : words.issue(issue),
                        content.date()),
                content.title(),
                reason.isEmpty() ? "" : words.correction(stage.version(), reason),
                content.addressee() + "：",
                body(stage, words),
                List.of(),
                new Paper.Signature(content.team(), content.date()),
                remarks(stage),
                new Paper.Imprint(
                        words.copies(content.copies()) + "。", content.team(), draft ? "" : content.date() + "印发"));
    }

    /** Who signed, and by what the paper can be verified. */
    private static List<String> remarks(Stage stage) {
        if (stage.draft()) {
            return List.of();
        }
        List<String> remarks = new ArrayList<>();
        if (stage.firstSigner() != null) {
            remarks.add(stage.firstSigner() + "会签");
        }
        remarks.add(stage.line().signer() + "签发，第" + stage.version() + "版");
        remarks.add("校验码（SHA-256）：" + stage.sha256());
        if (!stage.intact()) {
            remarks.add("注意：现存内容与签发时的校验码不符");
        }
        return remarks;
    }

    private static List<Part> body(Stage stage, StageWords words) {
        List<Part> body = new ArrayList<>();
        for (Section section : stage.content().sections()) {
            body.add(new Part.Heading(1, section.title()));
            section.paragraphs().stream()
                    .map(Paragraph::text)
                    .map(Part.Text::new)
                    .forEach(body::add);
        }
        add(body, words.summary(stage.content()), stage.summary());
        add(body, words.recommendations(stage.content()), stage.recommendations());
        return body;
    }

    private static void add(List<Part> body, String heading, String text) {
        body.add(new Part.Heading(1, heading));
        DocumentView.linesOf(text).stream().map(Part.Text::new).forEach(body::add);
    }
}
