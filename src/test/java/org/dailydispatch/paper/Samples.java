package org.dailydispatch.paper;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** Papers to measure. */
final class Samples {

    /** Without a mark by which lines may not begin or end, so that each line of it can be full. */
    static final String LONG = "督导组对各镇街逐一核查".repeat(60);

    /** As dispatches are numbered. */
    static final String NUMBER = "督九调〔2020〕22号（第22期）";

    private Samples() {}

    /** A long issue with everything that a paper may have. */
    static Paper full() {
        return new Paper(
                new Paper.Head("", "第九督导组日调度", NUMBER),
                "关于2月18日诸城市疫情防控督导情况的日调度",
                "（更正版第2版）更正说明：补报一处",
                "市督导工作专班：",
                List.of(
                        new Part.Heading(1, "一、总体情况"),
                        new Part.Text("根据督九办〔2020〕7号文件，“今日”检查卡点28处（占96.3%），<&>龘。"),
                        new Part.Heading(2, "（一）明查"),
                        new Part.Heading(3, "1．卡点"),
                        new Part.Heading(4, "（1）值守"),
                        new Part.Text(LONG),
                        table(4)),
                List.of(
                        new Paper.Attachment("问题台账", List.of(table(60))),
                        new Paper.Attachment("现场照片", List.of(picture(800, 600), picture(600, 1200)))),
                new Paper.Signature("第九督导组", "2020年2月18日"),
                List.of("王志远2020年2月18日21时05分签发；校验码SHA-256：" + "0123456789abcdef".repeat(4)),
                new Paper.Imprint("抄送：诸城市委、市政府。", "第九督导组", "2020年2月18日印发"));
    }

    /** A short one. */
    static Paper of(Part... body) {
        return new Paper(
                new Paper.Head("草稿", "第九督导组文件", "督九办〔2020〕7号"),
                "关于限期整改有关问题的督办单",
                "",
                "龙都街道：",
                List.of(body),
                List.of(),
                new Paper.Signature("第九督导组", "2020年2月19日"),
                List.of(),
                Paper.Imprint.NONE);
    }

    static Part.Table table(int rows) {
        return new Part.Table(
                "问题清单",
                List.of(
                        new Part.Column("序号", 8, true),
                        new Part.Column("主要问题", 52, false),
                        new Part.Column("责任单位", 25, false),
                        new Part.Column("状态", 15, false)),
                IntStream.rangeClosed(1, rows)
                        .mapToObj(row -> List.of(String.valueOf(row), "值守登记缺页，夜间无人", "龙都街道", "办理中"))
                        .toList());
    }

    static Part.Picture picture(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.ORANGE);
        pen.fillRect(0, 0, width, height);
        pen.dispose();
        try (ByteArrayOutputStream jpeg = new ByteArrayOutputStream()) {
            ImageIO.write(picture, "jpg", jpeg);
            return new Part.Picture(jpeg.toByteArray(), width, height, "图1 卡点夜间值守", "照片：卡点夜间值守");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static PaperPdf pdf() {
        return new PaperPdf(new FontShelf(PaperFiles.NONE));
    }
}
