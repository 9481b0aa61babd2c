package org.dailydispatch.dispatch;

import java.util.Locale;
import java.util.stream.Collectors;
import org.dailydispatch.document.Breakdown;
import org.dailydispatch.document.TownshipCount;
import org.dailydispatch.figure.Figure;
import org.dailydispatch.figure.FigureRow;
import org.dailydispatch.figure.RowSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What stands beside a figure in the reader's language. The document is Chinese, and so is the definition that is frozen
 * with it; whoever reads in another language gets that language's sentence for the same figure.
 */
@Component("figureWords")
public class FigureWords {

    private final MessageSource messages;

    FigureWords(MessageSource messages) {
        this.messages = messages;
    }

    /** What the figure is called; that of a table or of a township without these. */
    public String name(Figure figure, Locale locale) {
        return messages.getMessage("dispatch.figure." + keyOf(figure), null, locale);
    }

    private static String keyOf(Figure figure) {
        if (Adopted.named(figure.key())) {
            return "adopted";
        }
        return Breakdown.measureOf(figure.key())
                .map(measure -> "of-group-" + measure.key())
                .or(() -> TownshipCount.called(figure.key()).map(count -> "of-township-" + count.key()))
                .orElse(figure.key());
    }

    /** What is counted. Some that are frozen say of how many and some do not yet, being counted otherwise. */
    public String definition(Figure figure, Locale locale) {
        return definition("dispatch.definition.", figure, locale);
    }

    /** @param beginning of the keys of the sentences, for the figures of another document */
    public String definition(String beginning, Figure figure, Locale locale) {
        String key = beginning + keyOf(figure);
        Object[] frozen = {figure.definition()};
        String ofWhole = figure.denominator() == null ? null : messages.getMessage(key + ".of", frozen, null, locale);
        String said = ofWhole == null ? messages.getMessage(key, frozen, null, locale) : ofWhole;
        return said == null ? figure.definition() : said;
    }

    /** The records on which a row rests, each with its number and its revision where it has one; nothing where the row is a record. */
    public @Nullable String sources(FigureRow row, Locale locale) {
        return row.sources().isEmpty()
                ? null
                : row.sources().stream().map(source -> source(source, locale)).collect(Collectors.joining("\n"));
    }

    private String source(RowSource source, Locale locale) {
        String record = source.label() + " " + source.id();
        return source.revision() == 0
                ? record
                : record + " "
                        + messages.getMessage("dispatch.rows.revision", new Object[] {source.revision()}, locale);
    }

    /** The number, with its Chinese unit where the reader reads Chinese. */
    public String value(Figure figure, Locale locale) {
        boolean asPrinted = figure.rate()
                || locale.getLanguage().equals(Locale.CHINESE.getLanguage())
                || !figure.value().endsWith(figure.unit());
        return asPrinted
                ? figure.value()
                : figure.value()
                        .substring(0, figure.value().length() - figure.unit().length());
    }
}
