package org.dailydispatch.stage;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.dailydispatch.attachment.PhotoPaper;
import org.dailydispatch.dispatch.DocumentView;
import org.dailydispatch.document.DispatchContent;
import org.dailydispatch.document.Paragraph;
import org.dailydispatch.document.Section;
import org.dailydispatch.document.Wording;
import org.dailydispatch.document.Words;
import org.dailydispatch.figure.FigureRow;
import org.dailydispatch.paper.Paper;
import org.dailydispatch.paper.Part;

/** A stage report as an official paper (GB/T 9704). */
final class StagePaper {

    private static final String LEDGER = "问题台账";

    /** The figures whose problems make the ledger of the period. */
    private static final List<String> OF_THE_LEDGER = List.of("problems-found", "problems-open");

    private StagePaper() {}

    /**
     * @param issue the number that it has; a draft shows none
     * @param demonstration whether what it tells is invented
     * @param zone in which its times are told
     * @param photos its photos on paper; empty where none are attached
     */
    static Paper of(Stage stage, int issue, boolean demonstration, Optional<Paper.Attachment> photos, ZoneId zone) {
        StageWords words = StageWords.OF_THE_DOCUMENT;
        DispatchContent content = stage.content();
        boolean draft = stage.draft();
        return new Paper(
                new Paper.Head(
                        Words.OF_THE_DOCUMENT.mark(draft, demonstration),
                        content.masthead(),
                        draft
                                ? ""
                                : Words.OF_THE_DOCUMENT.stageNumber(
                                        stage.teamNumber(), stage.line().to(), issue)),
                content.title(),
                note(stage, zone),
                content.addressee() + "：",
                body(stage, words),
                attachments(content, photos),
                new Paper.Signature(content.team(), content.date()),
                remarks(stage, zone),
                new Paper.Imprint(
                        words.copies(content.copies()) + "。", content.team(), draft ? "" : content.date() + "印发"));
    }

    /** Why it is corrected and what that changed; up to when the records were read. */
    private static String note(Stage stage, ZoneId zone) {
        List<String> note = new ArrayList<>();
        String reason = stage.line().correction();
        if (!reason.isEmpty()) {
            note.add(StageWords.OF_THE_DOCUMENT.correction(stage.version(), Wording.clause(reason)));
        }
        if (!stage.changed().isEmpty()) {
            note.add(StageWords.OF_THE_DOCUMENT.changes(stage.changed()));
        }
        note.add(Words.OF_THE_DOCUMENT.asOf(stage.asOf(), zone));
        return String.join("。", note);
    }

    /** Who signed, and by what the paper can be verified. */
    private static List<String> remarks(Stage stage, ZoneId zone) {
        Instant signedAt = stage.line().signedAt();
        if (signedAt == null) {
            return List.of();
        }
        Words words = Words.OF_THE_DOCUMENT;
        List<String> remarks = new ArrayList<>();
        Instant first = stage.firstSignedAt();
        if (first != null) {
            remarks.add(words.signedFirst(String.valueOf(stage.firstSigner()), first, zone));
        }
        remarks.add(words.signed(String.valueOf(stage.line().signer()), signedAt, zone, stage.version()));
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
            if (section.key().equals(StagePages.REMARKED)) {
                StageTexts.remarkLines(stage.remark()).stream()
                        .map(Part.Text::new)
                        .forEach(body::add);
            }
        }
        add(body, words.summary(stage.content()), stage.summary());
        add(body, words.recommendations(stage.content()), stage.recommendations());
        return body;
    }

    /** The names of what is attached. */
    static List<String> attached(Stage stage) {
        List<String> names = new ArrayList<>();
        if (!ledger(stage.content()).isEmpty()) {
            names.add(LEDGER);
        }
        PhotoPaper.name(DatedPhoto.photos(stage.photos())).ifPresent(names::add);
        return names;
    }

    private static List<Paper.Attachment> attachments(DispatchContent content, Optional<Paper.Attachment> photos) {
        return Stream.concat(ledgerOf(content).stream(), photos.stream()).toList();
    }

    private static Optional<Paper.Attachment> ledgerOf(DispatchContent content) {
        List<List<String>> lines = ledger(content);
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        Part table = new Part.Table(
                "",
                List.of(
                        new Part.Column("序号", 8, true),
                        new Part.Column("编号", 24, false),
                        new Part.Column("问题、程度和整改情况", 68, false)),
                lines);
        return Optional.of(new Paper.Attachment(LEDGER, List.of(table)));
    }

    /** Every problem that the report counts as found or open, as it was then. */
    static List<List<String>> ledger(DispatchContent content) {
        Map<UUID, FigureRow> rows = new LinkedHashMap<>();
        OF_THE_LEDGER.stream()
                .flatMap(key -> content.figure(key).stream())
                .flatMap(figure -> figure.rows().stream())
                .forEach(row -> rows.putIfAbsent(row.id(), row));
        List<List<String>> lines = new ArrayList<>();
        rows.values().stream()
                .sorted(Comparator.comparing(FigureRow::label))
                .forEach(row -> lines.add(List.of(String.valueOf(lines.size() + 1), row.label(), row.detail())));
        return lines;
    }

    /** The attached ledger without its running numbers, by its heading; nothing where there is none. */
    static Map<String, List<String>> ledgerLines(Stage stage) {
        List<String> lines = ledger(stage.content()).stream()
                .map(line -> line.get(1) + " " + line.get(2))
                .toList();
        return lines.isEmpty() ? Map.of() : Map.of("附件：" + LEDGER, lines);
    }

    private static void add(List<Part> body, String heading, String text) {
        body.add(new Part.Heading(1, heading));
        DocumentView.linesOf(text).stream().map(Part.Text::new).forEach(body::add);
    }
}
