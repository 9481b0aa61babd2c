package org.dailydispatch.paper;

import java.util.List;

/** A piece of a paper's body. */
public sealed interface Part {

    /** The lowest of the four ranks of headings. */
    int LOWEST = 4;

    /**
     * A heading, with its number in its text: 一、 or （一） or 1． or （1）.
     *
     * @param rank 1 (黑体), 2 (楷体), 3 or 4 (仿宋)
     */
    record Heading(int rank, String text) implements Part {

        public Heading {
            if (rank < 1 || rank > LOWEST) {
                throw new IllegalArgumentException("A heading has a rank from 1 to " + LOWEST + ", not " + rank);
            }
        }
    }

    /** A paragraph, two characters in. */
    record Text(String text) implements Part {}

    /**
     * A table, whose head comes again on every page.
     *
     * @param caption what stands over it; empty for none
     */
    record Table(String caption, List<Column> columns, List<List<String>> rows) implements Part {

        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            int width = columns.size();
            if (width == 0 || rows.stream().anyMatch(row -> row.size() != width)) {
                throw new IllegalArgumentException("Every row of " + caption + " has to have " + width + " cells");
            }
        }

        /** The columns' widths in hundredths of the table's, together at most a hundred. */
        List<Integer> percents() {
            int all = columns.stream().mapToInt(Column::share).sum();
            return columns.stream().map(column -> column.share() * 100 / all).toList();
        }
    }

    /**
     * @param share how wide it is in comparison with the others; at least 1
     * @param figures whether it holds figures, which stand at the right
     */
    record Column(String name, int share, boolean figures) {

        public Column {
            if (share < 1) {
                throw new IllegalArgumentException("A column needs a width: " + name);
            }
        }
    }

    /**
     * A picture with what stands under it.
     *
     * @param jpeg the file, in the colours of a screen (sRGB)
     * @param width in pixels
     * @param height in pixels
     * @param said what a reader is told who cannot see it
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Picture(byte[] jpeg, int width, int height, String caption, String said) implements Part {

        /** Its width on paper in millimetres: as wide as the text, or as high as half a page. */
        double millimetresWide() {
            double high = PaperSize.TEXT_WIDTH * (double) height / width;
            return high <= PaperSize.HIGHEST_PICTURE
                    ? PaperSize.TEXT_WIDTH
                    : PaperSize.HIGHEST_PICTURE * (double) width / height;
        }

        double millimetresHigh() {
            return millimetresWide() * height / width;
        }
    }
}
