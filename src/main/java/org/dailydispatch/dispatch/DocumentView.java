package org.dailydispatch.dispatch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.dailydispatch.document.Change;
import org.dailydispatch.document.DispatchContent;
import org.dailydispatch.document.Paragraph;
import org.dailydispatch.document.Piece;
import org.dailydispatch.document.Section;
import org.dailydispatch.document.SectionKind;
import org.dailydispatch.figure.Figure;
import org.jspecify.annotations.Nullable;

/** A dispatch as its page shows it: figures numbered, and marked where the records say otherwise by now. */
public record DocumentView(List<SectionView> sections, List<SourceView> sources) {

    private static final String LEFT_OUT = "problems-further";

    /**
     * A section.
     *
     * @param paragraphs the pieces of each
     * @param after those that stand below the section's table; none where it has no table
     */
    public record SectionView(String key, String title, List<List<PieceView>> paragraphs, List<List<PieceView>> after) {

        /** Whether the leader writes it. */
        public boolean byLeader() {
            return SectionKind.of(key).map(SectionKind::byLeader).orElse(false);
        }
    }

    /**
     * A stretch of a paragraph.
     *
     * @param key the figure's key; null for plain text
     * @param number the figure's number in the panel of sources
     * @param first whether the document states the figure here for the first time
     * @param stale whether the figure is another one by now
     */
    public record PieceView(String text, @Nullable String key, int number, boolean first, boolean stale) {}

    /** A figure in the panel of sources.
     *
     * @param change what became of the figure since assembly; null where nothing did */
    public record SourceView(
            int number, Figure figure, @Nullable Change change) {}

    /** The number of a figure among the sources; 0 where it is none of them. */
    public int numberOf(String key) {
        return sources.stream()
                .filter(source -> source.figure().key().equals(key))
                .mapToInt(SourceView::number)
                .findFirst()
                .orElse(0);
    }

    /** @param changes what became of figures since they were read; none where nobody asks */
    public static DocumentView of(DispatchContent content, List<Change> changes) {
        return of(content.sections(), changes, inReadingOrder(content));
    }

    /** The same with the sections that the leader of a dispatch writes, in their places and without his text. */
    static DocumentView ofDispatch(DispatchContent content, List<Change> changes) {
        return of(content.chapters(), changes, content.figures());
    }

    /** As the sentences have them, from the first section to the last; what no sentence has comes after these. */
    private static List<Figure> inReadingOrder(DispatchContent content) {
        Set<String> read = new LinkedHashSet<>();
        content.sections().stream()
                .flatMap(section -> section.paragraphs().stream())
                .flatMap(paragraph -> paragraph.pieces().stream())
                .map(Piece::figure)
                .filter(Objects::nonNull)
                .forEach(read::add);
        content.figures().forEach(figure -> read.add(figure.key()));
        return read.stream().flatMap(key -> content.figure(key).stream()).toList();
    }

    private static DocumentView of(List<Section> written, List<Change> changes, List<Figure> figures) {
        Map<String, Integer> numbers = new HashMap<>();
        figures.forEach(figure -> numbers.put(figure.key(), numbers.size() + 1));
        Set<String> seen = new HashSet<>();
        List<SectionView> sections = written.stream()
                .map(section -> view(section, numbers, changes, seen))
                .toList();
        List<SourceView> sources = new ArrayList<>();
        for (Figure figure : figures) {
            sources.add(new SourceView(sources.size() + 1, figure, changeOf(figure.key(), changes)));
        }
        return new DocumentView(sections, sources);
    }

    private static SectionView view(
            Section section, Map<String, Integer> numbers, List<Change> changes, Set<String> seen) {
        boolean table = section.key().equals("problems");
        List<List<PieceView>> paragraphs = new ArrayList<>();
        List<List<PieceView>> after = new ArrayList<>();
        for (Paragraph paragraph : section.paragraphs()) {
            boolean remark = table && paragraph.pieces().stream().allMatch(DocumentView::isRemark);
            (remark ? after : paragraphs)
                    .add(paragraph.pieces().stream()
                            .map(piece -> view(piece, numbers, changes, seen))
                            .toList());
        }
        return new SectionView(section.key(), section.title(), paragraphs, after);
    }

    /** What is said of a table stands below it: that there is none, how much it leaves out. */
    private static boolean isRemark(Piece piece) {
        return piece.figure() == null || piece.figure().equals(LEFT_OUT);
    }

    private static PieceView view(Piece piece, Map<String, Integer> numbers, List<Change> changes, Set<String> seen) {
        String key = piece.figure();
        if (key == null) {
            return new PieceView(piece.text(), null, 0, false, false);
        }
        Change change = changeOf(key, changes);
        return new PieceView(
                piece.text(), key, numbers.getOrDefault(key, 0), seen.add(key), change != null && change.moved());
    }

    private static @Nullable Change changeOf(String key, List<Change> changes) {
        return changes.stream()
                .filter(change -> change.key().equals(key))
                .findFirst()
                .orElse(null);
    }

    /** The lines of what a leader typed; none for an empty text. */
    public static List<String> linesOf(String text) {
        return Stream.of(text.split("\n"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
