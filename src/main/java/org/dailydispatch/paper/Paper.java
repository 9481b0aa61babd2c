package org.dailydispatch.paper;

import java.util.List;

/**
 * What an official paper (GB/T 9704) says, whatever file it becomes. An empty text is left out of the paper.
 *
 * @param note what stands in the middle under the title, as a correction's explanation
 * @param addressee 主送机关, with its colon
 * @param attachments each on a page of its own, and named under the body
 * @param remarks 附注, each in brackets under the date: who signed, by what the paper can be verified
 */
public record Paper(
        Head head,
        String title,
        String note,
        String addressee,
        List<Part> body,
        List<Attachment> attachments,
        Signature signature,
        List<String> remarks,
        Imprint imprint) {

    public Paper {
        body = List.copyOf(body);
        attachments = List.copyOf(attachments);
        remarks = List.copyOf(remarks);
    }

    /**
     * What stands above the red line.
     *
     * @param mark 草稿, over everything else; empty for what is issued
     * @param masthead 发文机关标志, the red letters
     * @param number 发文字号 with its 〔〕, in the middle two lines under the head; empty for what has none yet
     */
    public record Head(String mark, String masthead, String number) {}

    /**
     * @param by 署名
     * @param date 成文日期
     */
    public record Signature(String by, String date) {}

    /**
     * 版记, at the foot of the last page; left out where it says nothing.
     *
     * @param copies 抄送：…。
     * @param printer 印发机关
     * @param printed 印发日期, with 印发
     */
    public record Imprint(String copies, String printer, String printed) {

        /** A paper without one. */
        public static final Imprint NONE = new Imprint("", "", "");
    }

    /** @param name its title, also where the paper names it */
    public record Attachment(String name, List<Part> body) {

        public Attachment {
            body = List.copyOf(body);
        }
    }

    /** Whether a line is written between the body and the edge of the paper at all. */
    boolean hasImprint() {
        return !(imprint.copies() + imprint.printer() + imprint.printed()).isEmpty();
    }

    /** 附件1, or 附件 where there is only one. */
    String attachmentLabel(int place) {
        return attachments.size() == 1 ? "附件" : "附件" + (place + 1);
    }

    /** 1．name under 附件：, or the name alone where there is only one. */
    String attachmentLine(int place) {
        String name = attachments.get(place).name();
        return attachments.size() == 1 ? name : (place + 1) + "．" + name;
    }
}
