package org.dailydispatch.photo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Files as cameras, phones and attackers send them, made here and now. */
public final class Samples {

    private Samples() {}

    /** Red on the left, blue on the right, the upper fifth white. */
    public static BufferedImage scene(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setColor(Color.RED);
        canvas.fillRect(0, 0, width / 2, height);
        canvas.setColor(Color.BLUE);
        canvas.fillRect(width / 2, 0, width - width / 2, height);
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, width, height / 5);
        canvas.dispose();
        return image;
    }

    public static byte[] jpeg(int width, int height) {
        return encoded(scene(width, height), "jpg");
    }

    public static byte[] png(int width, int height) {
        return encoded(scene(width, height), "png");
    }

    public static byte[] encoded(BufferedImage image, String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    public static BufferedImage decoded(byte[] content) {
        try {
            return ImageIO.read(new ByteArrayInputStream(content));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A camera's JPEG: with an EXIF segment that tells which way is up, and a position north of Zhucheng. */
    static byte[] fromCamera(int width, int height, int orientation) {
        return afterStart(jpeg(width, height), segment(0xE1, exif(orientation)));
    }

    private static byte[] exif(int orientation) {
        ByteBuffer exif = ByteBuffer.allocate(6 + 8 + 2 + 2 * 12 + 4 + 2 + 4 * 12 + 4 + 48);
        exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        exif.put("MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8);
        exif.putShort((short) 2);
        entry(exif, 0x0112, 3, 1).putShort((short) orientation).putShort((short) 0);
        entry(exif, 0x8825, 4, 1).putInt(38);
        exif.putInt(0);
        exif.putShort((short) 4);
        entry(exif, 1, 2, 2).put("N\0\0\0".getBytes(StandardCharsets.US_ASCII));
        entry(exif, 2, 5, 3).putInt(92);
        entry(exif, 3, 2, 2).put("E\0\0\0".getBytes(StandardCharsets.US_ASCII));
        entry(exif, 4, 5, 3).putInt(116);
        exif.putInt(0);
        degrees(exif, 36, 5, 24);
        degrees(exif, 119, 24, 36);
        return exif.array();
    }

    private static ByteBuffer entry(ByteBuffer exif, int tag, int type, int count) {
        return exif.putShort((short) tag).putShort((short) type).putInt(count);
    }

    private static void degrees(ByteBuffer exif, int degrees, int minutes, int seconds) {
        exif.putInt(degrees).putInt(1).putInt(minutes).putInt(1).putInt(seconds).putInt(1);
    }

    /** A picture, and a page in one of its comments. */
    static byte[] withComment(byte[] jpeg, String text) {
        return afterStart(jpeg, segment(0xFE, text.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] segment(int marker, byte[] content) {
        return ByteBuffer.allocate(4 + content.length)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (content.length + 2))
                .put(content)
                .array();
    }

    private static byte[] afterStart(byte[] jpeg, byte[] more) {
        return ByteBuffer.allocate(jpeg.length + more.length)
                .put(jpeg, 0, 2)
                .put(more)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    static byte[] followedBy(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    static byte[] cut(byte[] content) {
        return Arrays.copyOf(content, content.length * 2 / 3);
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] zip() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("run.class"));
            zip.write(new byte[100]);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** Black PNGs of any size: a few hundred kilobytes that would fill gigabytes when decoded. */
    static byte[] blackPng(int width, int height) {
        ByteArrayOutputStream pixels = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(pixels, new Deflater(9))) {
            byte[] line = new byte[width / 8 + 2];
            for (int y = 0; y < height; y++) {
                deflater.write(line);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return png(width, height, 1, 0, pixels.toByteArray());
    }

    /** A header that promises pixels, and none. */
    static byte[] pngHeader(int width, int height) {
        return png(width, height, 8, 2, new byte[0]);
    }

    private static byte[] png(int width, int height, int depth, int colour, byte[] pixels) {
        byte[] header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put((byte) depth)
                .put((byte) colour)
                .array();
        byte[] file =
                followedBy(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'}, chunk("IHDR", header));
        return followedBy(followedBy(file, chunk("IDAT", pixels)), chunk("IEND", new byte[0]));
    }

    /** A PNG with one more chunk before its end. */
    static byte[] withChunk(byte[] png, String name, byte[] content) {
        int end = png.length - 12;
        return followedBy(
                followedBy(Arrays.copyOf(png, end), chunk(name, content)), Arrays.copyOfRange(png, end, png.length));
    }

    private static byte[] chunk(String name, byte[] content) {
        byte[] named = followedBy(name.getBytes(StandardCharsets.US_ASCII), content);
        CRC32 crc = new CRC32();
        crc.update(named);
        return ByteBuffer.allocate(8 + named.length)
                .putInt(content.length)
                .put(named)
                .putInt((int) crc.getValue())
                .array();
    }

    static byte[] heic() {
        return followedBy(text("\0\0\0\30ftypheic\0\0\0\0mif1heic"), new byte[200]);
    }

    static byte[] webp() {
        return followedBy(text("RIFF\0\0\0\0WEBPVP8 "), new byte[200]);
    }

    /** A JPEG whose header claims these sides. */
    static byte[] claiming(int width, int height) {
        byte[] jpeg = jpeg(16, 16);
        for (int at = 2; at < jpeg.length - 9; at++) {
            if ((jpeg[at] & 0xFF) == 0xFF && (jpeg[at + 1] & 0xFF) == 0xC0) {
                ByteBuffer.wrap(jpeg).putShort(at + 5, (short) height).putShort(at + 7, (short) width);
                return jpeg;
            }
        }
        throw new IllegalStateException("no frame");
    }

    /** A JPEG that is drawn in very many passes. */
    static byte[] inManyPasses(int passes) {
        byte[] jpeg = jpeg(16, 16);
        byte[] start = segment(0xDA, new byte[] {1, 1, 0, 0, 63, 0});
        byte[] scans = new byte[0];
        for (int pass = 0; pass < passes; pass++) {
            scans = followedBy(scans, start);
        }
        byte[] body = Arrays.copyOf(jpeg, jpeg.length - 2);
        return followedBy(followedBy(body, scans), new byte[] {(byte) 0xFF, (byte) 0xD9});
    }
}
