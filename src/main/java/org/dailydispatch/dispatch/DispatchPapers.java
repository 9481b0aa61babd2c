package org.dailydispatch.dispatch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dailydispatch.attachment.PhotoPaper;
import org.dailydispatch.day.Demonstration;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.dispatch.DocumentView.PieceView;
import org.dailydispatch.dispatch.DocumentView.SectionView;
import org.dailydispatch.document.DispatchContent;
import org.dailydispatch.document.ProblemLine;
import org.dailydispatch.document.SectionKind;
import org.dailydispatch.document.Wording;
import org.dailydispatch.document.Words;
import org.dailydispatch.paper.Paper;
import org.dailydispatch.paper.Part;
import org.springframework.stereotype.Component;

/** A version of a dispatch as an official paper: what it kept when it was assembled and signed, and nothing that was read since. */
@Component
class DispatchPapers {

    private static final Words WORDS = Words.OF_THE_DOCUMENT;
    private static final String LEDGER = "问题台账";

    private final PhotoPaper photos;
    private final Demonstration demonstration;
    private final ReportingClock clock;

    DispatchPapers(PhotoPaper photos, Demonstration demonstration, ReportingClock clock) {
        this.photos = photos;
        this.demonstration = demonstration;
        this.clock = clock;
    }

    Paper of(Dispatch dispatch) {
        DispatchContent content = dispatch.content();
        Integer issue = dispatch.issue();
        boolean draft = dispatch.draft();
        return new Paper(
                new Paper.Head(
                        WORDS.mark(draft, demonstration.on()),
                        content.masthead(),
                        draft || issue == null ? "" : WORDS.number(dispatch.teamNumber(), dispatch.day(), issue)),
                content.title(),
                note(dispatch),
                content.addressee() + "：",
                body(dispatch),
                attachments(dispatch),
                new Paper.Signature(content.team(), content.date()),
                remarks(dispatch),
                new Paper.Imprint(
                        WORDS.copies(content.copies()) + "。", content.team(), draft ? "" : content.date() + "印发"));
    }

    /** Why it is corrected and what that changed; up to when the records were read. */
    private String note(Dispatch dispatch) {
        List<String> note = new ArrayList<>();
        if (!dispatch.correction().isEmpty()) {
            note.add(WORDS.correction(dispatch.version(), Wording.clause(dispatch.correction())));
        }
        if (!dispatch.changed().isEmpty()) {
            note.add(WORDS.changes(dispatch.changed()));
        }
        note.add(WORDS.asOf(dispatch.asOf(), clock.zone()));
        return String.join("。", note);
    }

    /** What is attached, as a reader of the page is told. */
    static List<String> attached(Dispatch dispatch) {
        List<String> names = new ArrayList<>();
        if (AttachedLedger.has(dispatch.content())) {
            names.add(LEDGER);
        }
        PhotoPaper.name(dispatch.photos()).ifPresent(names::add);
        return names;
    }

    private static List<Part> body(Dispatch dispatch) {
        DispatchContent content = dispatch.content();
        List<Part> body = new ArrayList<>();
        for (SectionView section : DocumentView.ofDispatch(content, List.of()).sections()) {
            body.add(new Part.Heading(1, section.title()));
            own(section.key(), dispatch).forEach(line -> body.add(new Part.Text(line)));
            section.paragraphs().forEach(paragraph -> body.add(text(paragraph)));
            if (section.key().equals("problems") && !content.problems().isEmpty()) {
                body.add(problems(content.problems()));
            }
            section.after().forEach(paragraph -> body.add(text(paragraph)));
            if (section.key().equals("problems")) {
                body.addAll(BreakdownParts.of(content));
            }
            if (section.key().equals("townships")) {
                Remarks.unreported(content, dispatch.remarks()).stream()
                        .filter(township -> !township.remark().isEmpty())
                        .forEach(township -> body.add(new Part.Text(WORDS.remark(township.name(), township.remark()))));
            }
        }
        return body;
    }

    /** What the leader wrote in one of his sections; nothing in the others. */
    private static List<String> own(String section, Dispatch dispatch) {
        if (section.equals(SectionKind.RECOMMENDATIONS.key())) {
            return DocumentView.linesOf(dispatch.recommendations());
        }
        return section.equals(SectionKind.TOMORROW.key()) ? DocumentView.linesOf(dispatch.tomorrow()) : List.of();
    }

    private static Part text(List<PieceView> pieces) {
        return new Part.Text(pieces.stream().map(PieceView::text).collect(Collectors.joining()));
    }

    private static Part problems(List<ProblemLine> lines) {
        return new Part.Table(
                "",
                List.of(
                        new Part.Column(WORDS.getProblem(), 46, false),
                        new Part.Column(WORDS.getUnit(), 20, false),
                        new Part.Column(WORDS.getSeverity(), 10, false),
                        new Part.Column(WORDS.getDue(), 12, false),
                        new Part.Column(WORDS.getState(), 12, false)),
                lines.stream()
                        .map(line -> List.of(
                                line.number() + " " + line.township() + line.place() + "：" + line.description(),
                                line.unit(),
                                line.severity(),
                                line.due(),
                                line.state()))
                        .toList());
    }

    private List<Paper.Attachment> attachments(Dispatch dispatch) {
        List<Paper.Attachment> attachments = new ArrayList<>();
        if (AttachedLedger.has(dispatch.content())) {
            attachments.add(new Paper.Attachment(LEDGER, List.of(AttachedLedger.table(dispatch.content()))));
        }
        photos.of(dispatch.photos()).ifPresent(attachments::add);
        return attachments;
    }

    private List<String> remarks(Dispatch dispatch) {
        Instant signedAt = dispatch.signedAt();
        if (signedAt == null) {
            return List.of();
        }
        List<String> remarks = new ArrayList<>();
        Instant first = dispatch.firstSignedAt();
        if (first != null) {
            remarks.add(WORDS.signedFirst(String.valueOf(dispatch.firstSigner()), first, clock.zone()));
        }
        remarks.add(WORDS.signed(String.valueOf(dispatch.signer()), signedAt, clock.zone(), dispatch.version()));
        remarks.add("校验码（SHA-256）：" + dispatch.sha256());
        if (!dispatch.intact()) {
            remarks.add("注意：现存内容与签发时的校验码不符");
        }
        return remarks;
    }
}
