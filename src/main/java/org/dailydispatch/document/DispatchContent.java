package org.dailydispatch.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dailydispatch.figure.Figure;
import org.dailydispatch.figure.FigureRow;
import org.jspecify.annotations.Nullable;

/**
 * What a dispatch says that comes from records, as it is kept and frozen.
 *
 * @param masthead the red head of the first page
 * @param date the day as the document writes it
 * @param addressee whom the document is for
 * @param copies who gets a copy
 * @param figures every figure of the sections, in the order in which a reader meets them
 * @param breakdown the tables on rectification; null in a document older than they are, and where it has none
 * @param ledger the ledger of problems that is attached; null in a document that has none of its own
 * @param others the records on which the document rests and that no figure of it counts; null in a document that does not keep
 *     them
 * @param own the keys of the sections that the leader writes; null in a document from before it told: both, the last
 * @param townshipFigures what the lines of the townships count, with the rows; null in a document older than that, whose lines hold
 *     numbers only
 * @param furtherProblems how many problems that count as main ones the table leaves to the ledger
 */
public record DispatchContent(
        String masthead,
        String title,
        String team,
        String date,
        String addressee,
        String copies,
        List<Section> sections,
        List<Figure> figures,
        List<ProblemLine> problems,
        int furtherProblems,
        List<TownshipLine> townships,
        @Nullable Breakdown breakdown,
        @Nullable List<LedgerLine> ledger,
        @Nullable List<FigureRow> others,
        @Nullable List<String> own,
        @Nullable List<Figure> townshipFigures) {

    private static final String NUMERALS = "一二三四五六七八九十";

    public DispatchContent {
        own = own == null ? null : List.copyOf(own);
        townshipFigures = townshipFigures == null ? null : List.copyOf(townshipFigures);
        ledger = ledger == null ? null : List.copyOf(ledger);
        others = others == null ? null : List.copyOf(others);
        sections = List.copyOf(sections);
        figures = List.copyOf(figures);
        problems = List.copyOf(problems);
        townships = List.copyOf(townships);
    }

    /** What stands around the sections: head, title, whom it is for and who gets a copy. */
    public List<String> frame() {
        return List.of(masthead, title, addressee, copies);
    }

    /** A document without a ledger, which keeps nothing besides its figures. */
    public DispatchContent(
            String masthead,
            String title,
            String team,
            String date,
            String addressee,
            String copies,
            List<Section> sections,
            List<Figure> figures,
            List<ProblemLine> problems,
            int furtherProblems,
            List<TownshipLine> townships,
            @Nullable Breakdown breakdown) {
        this(
                masthead,
                title,
                team,
                date,
                addressee,
                copies,
                sections,
                figures,
                problems,
                furtherProblems,
                townships,
                breakdown,
                null,
                null,
                null,
                null);
    }

    /** The sections in their order with the leader's own, which hold no paragraph here. */
    public List<Section> chapters() {
        if (own != null) {
            return sections;
        }
        List<Section> chapters = new ArrayList<>(sections);
        for (SectionKind kind : List.of(SectionKind.RECOMMENDATIONS, SectionKind.TOMORROW)) {
            String title = NUMERALS.charAt(chapters.size()) + "、" + kind.title();
            chapters.add(new Section(kind.key(), title, List.of()));
        }
        return List.copyOf(chapters);
    }

    /** A section by its key, the leader's own too. */
    public Optional<Section> chapter(String key) {
        return chapters().stream().filter(section -> section.key().equals(key)).findFirst();
    }

    /** Whether the document has the section. */
    public boolean has(SectionKind section) {
        return chapter(section.key()).isPresent();
    }

    public Optional<Figure> figure(String key) {
        return figures.stream()
                .filter(figure -> figure.key().equals(key))
                .findFirst()
                .or(() -> breakdown == null ? Optional.empty() : breakdown.figure(key))
                .or(() -> ofTownships(key));
    }

    private Optional<Figure> ofTownships(String key) {
        return townshipFigures == null
                ? Optional.empty()
                : townshipFigures.stream()
                        .filter(figure -> figure.key().equals(key))
                        .findFirst();
    }

    /**
     * A count of a township's line with its rows; null in a document that keeps none.
     *
     * @param count the name of a {@link TownshipCount}, as pages say it
     */
    public @Nullable Figure counted(TownshipLine line, String count) {
        return ofTownships(TownshipCount.valueOf(count).key(line.id())).orElse(null);
    }

    /** What the figure of this key is of: a township, a category; none for another figure. */
    public Optional<String> groupOf(String key) {
        return townships.stream()
                .filter(line -> TownshipCount.isOf(line.id(), key))
                .map(TownshipLine::name)
                .findFirst()
                .or(() -> breakdown == null ? Optional.empty() : breakdown.groupOf(key));
    }

    /** Whether the other document says the same, whenever its records were read. */
    public boolean saysTheSameAs(DispatchContent other) {
        return saysTheSameAs(other, Change.between(this, other));
    }

    /** @param changes what became of the figures from this document to the other, as {@link Change} tells it */
    public boolean saysTheSameAs(DispatchContent other, List<Change> changes) {
        return changes.isEmpty()
                && chapters().equals(other.chapters())
                && problems.equals(other.problems)
                && townships.equals(other.townships)
                && (breakdown == null || breakdown.saysTheSameAs(other.breakdown))
                && (ledger == null || ledger.equals(other.ledger))
                && (others == null || others.equals(other.others));
    }

    /** The number that a figure bears in the document; 1 for the first. */
    public int numberOf(String key) {
        for (int i = 0; i < figures.size(); i++) {
            if (figures.get(i).key().equals(key)) {
                return i + 1;
            }
        }
        throw new IllegalArgumentException("No figure " + key);
    }

    public Optional<Section> section(String key) {
        return sections.stream().filter(section -> section.key().equals(key)).findFirst();
    }

    /** The tables on rectification, told apart; none where the document has none. */
    public List<BreakdownTable> breakdownTables() {
        return breakdown == null ? List.of() : breakdown.tables();
    }

    public Optional<TownshipLine> township(UUID id) {
        return townships.stream().filter(line -> line.id().equals(id)).findFirst();
    }

    public List<ProblemLine> problemsOf(UUID townshipId) {
        return problems.stream()
                .filter(line -> line.townshipId().equals(townshipId))
                .toList();
    }
}
