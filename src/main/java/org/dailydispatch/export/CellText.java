package org.dailydispatch.export;

import java.util.regex.Pattern;

/** Makes any text fit for a cell of an Excel file without changing what a reader sees. */
final class CellText {

    /** Excel opens no cell with more UTF-16 units. */
    static final int LONGEST = 32_767;

    static final String CUT = "…";
    private static final int LONGEST_SHEET_NAME = 31;
    private static final char REPLACEMENT = '\uFFFD';
    /** What Excel would take for an escaped character (ECMA-376 part 1, 22.9.2.19). */
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private CellText() {}

    /** Without characters that XML forbids, at most {@link #LONGEST} long and otherwise unchanged. */
    static String of(String text) {
        String legal = ESCAPE.matcher(legal(text)).replaceAll("_x005F_");
        return legal.length() <= LONGEST ? legal : cut(legal, LONGEST);
    }

    /** A name that Excel accepts for a sheet. */
    static String sheetName(String wanted) {
        String name = legal(wanted).replaceAll("[\\[\\]*?/\\\\:\\s]+", " ").strip();
        name = name.replaceAll("^'+|'+$", "");
        if (name.isBlank() || name.equalsIgnoreCase("history")) {
            name = "Sheet";
        }
        return name.length() <= LONGEST_SHEET_NAME ? name : cut(name, LONGEST_SHEET_NAME);
    }

    static String legal(String text) {
        StringBuilder legal = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (isLegal(point)) {
                legal.appendCodePoint(point);
            } else if (point != '\r') {
                legal.append(REPLACEMENT);
            }
        });
        return legal.toString();
    }

    private static boolean isLegal(int point) {
        return point == '\t'
                || point == '\n'
                || (point >= 0x20 && point < Character.MIN_SURROGATE)
                || (point > Character.MAX_SURROGATE && point < 0xFFFE)
                || point > 0xFFFF;
    }

    private static String cut(String text, int length) {
        int end = length - CUT.length();
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + CUT;
    }
}
