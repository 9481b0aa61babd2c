package org.dailydispatch.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dailydispatch.territory.Township;

/** The townships as tiles in their rough places: 非测绘地图. Those without a place stand in rows below. */
public record TileMap(int width, int height, List<Tile> tiles) {

    private static final int TALL = 52;
    private static final int GAP = 4;
    private static final int EDGE = 2;
    private static final int BESIDE = 5;

    /** A township at its place; what it shows is its cell of the matrix. */
    public record Tile(Township township, MatrixCell cell, int x, int y, int wide) {

        /** {@code bad}, {@code ok}, {@code miss} or {@code none}. */
        public String look() {
            return lookOf(cell);
        }
    }

    static String lookOf(MatrixCell cell) {
        if (cell.open() > 0) {
            return "bad";
        }
        if (cell.visits() > 0) {
            return "ok";
        }
        return cell.awaited() ? "miss" : "none";
    }

    static TileMap of(List<Matrix.Row> rows, Locale locale) {
        int wide = wide(locale);
        int firstRow = rows.stream()
                .map(Matrix.Row::township)
                .mapToInt(TileMap::row)
                .min()
                .orElse(0);
        int firstColumn = rows.stream()
                .map(Matrix.Row::township)
                .mapToInt(TileMap::column)
                .min()
                .orElse(0);
        int below = rows.stream()
                .map(Matrix.Row::township)
                .filter(TileMap::placed)
                .mapToInt(township -> row(township) - firstRow + 1)
                .max()
                .orElse(0);
        List<Tile> tiles = new ArrayList<>();
        int unplaced = 0;
        for (Matrix.Row each : rows) {
            boolean placed = placed(each.township());
            int row = placed ? row(each.township()) - firstRow : below + unplaced / BESIDE;
            int column = placed ? column(each.township()) - firstColumn : unplaced % BESIDE;
            unplaced += placed ? 0 : 1;
            tiles.add(new Tile(
                    each.township(), each.last(), EDGE + column * (wide + GAP), EDGE + row * (TALL + GAP), wide));
        }
        return new TileMap(
                tiles.stream().mapToInt(tile -> tile.x() + wide).max().orElse(0) + EDGE,
                tiles.stream().mapToInt(tile -> tile.y() + TALL).max().orElse(0) + EDGE,
                tiles);
    }

    /** In rows as wide as usual, whatever their places: beneath a map that lacks them. */
    static TileMap inRows(List<Matrix.Row> rows, Locale locale) {
        int wide = wide(locale);
        List<Tile> tiles = new ArrayList<>();
        for (Matrix.Row each : rows) {
            int at = tiles.size();
            tiles.add(new Tile(
                    each.township(),
                    each.last(),
                    EDGE + at % BESIDE * (wide + GAP),
                    EDGE + at / BESIDE * (TALL + GAP),
                    wide));
        }
        int lines = (tiles.size() + BESIDE - 1) / BESIDE;
        return new TileMap(2 * EDGE + BESIDE * (wide + GAP) - GAP, 2 * EDGE + lines * (TALL + GAP) - GAP, tiles);
    }

    /** The same beside others: few columns are no larger than many. */
    TileMap beside(Locale locale) {
        return new TileMap(Math.max(width, 2 * EDGE + BESIDE * (wide(locale) + GAP) - GAP), height, tiles);
    }

    private static int wide(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? 128 : 80;
    }

    private static boolean placed(Township township) {
        return township.gridRow() != null && township.gridCol() != null;
    }

    private static int row(Township township) {
        Integer row = township.gridRow();
        return row == null ? Integer.MAX_VALUE : row;
    }

    private static int column(Township township) {
        Integer column = township.gridCol();
        return column == null ? Integer.MAX_VALUE : column;
    }
}
