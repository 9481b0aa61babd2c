package org.dailydispatch.order;

import java.util.List;

/**
 * An order or recommendation as the official paper (GB/T 9704) shows it, on the page and in the file.
 *
 * @param mark what says that it is a draft, or a demonstration; empty for an official one
 * @param number 发文字号; empty for a draft
 * @param copies 抄送; empty where there are none
 * @param printed 印发机关 and 印发日期
 */
record OrderPaper(
        String mark,
        String masthead,
        String number,
        String title,
        String addressee,
        List<Paragraph> body,
        String signature,
        String date,
        String copies,
        String printer,
        String printed) {

    /** A paragraph of the body; a heading stands in black letters. */
    record Paragraph(boolean heading, String text) {}

    /** What the file is called. */
    String fileName() {
        return (number.isEmpty() ? PaperWords.DRAFT : number) + "_" + title;
    }
}
