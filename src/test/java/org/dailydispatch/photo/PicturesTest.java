package org.dailydispatch.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.GpsDirectory;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Random;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class PicturesTest {

    private static final String PAGE = "<html><script>alert(1)</script></html>";

    static final List<Arguments> HOSTILE = List.of(
            Arguments.of("a page", Samples.text("<!doctype html>" + PAGE), PhotoFault.TYPE),
            Arguments.of(
                    "a drawing that can run scripts",
                    Samples.text("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"),
                    PhotoFault.TYPE),
            Arguments.of("a program", Samples.text("MZ\0\0 this is no picture"), PhotoFault.TYPE),
            Arguments.of("an archive", Samples.zip(), PhotoFault.TYPE),
            Arguments.of("a document", Samples.text("%PDF-1.7 1 0 obj"), PhotoFault.TYPE),
            Arguments.of("a GIF that is a script too", Samples.text("GIF89a=1;alert(1)//"), PhotoFault.TYPE),
            Arguments.of("one byte", new byte[] {(byte) 0xFF}, PhotoFault.TYPE),
            Arguments.of("HEIC", Samples.heic(), PhotoFault.HEIC),
            Arguments.of("WebP", Samples.webp(), PhotoFault.WEBP),
            Arguments.of("a JPEG cut off", Samples.cut(Samples.jpeg(300, 200)), PhotoFault.BROKEN),
            Arguments.of("a PNG cut off", Samples.cut(Samples.png(300, 200)), PhotoFault.BROKEN),
            Arguments.of(
                    "a JPEG's first and last bytes alone",
                    new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xD9},
                    PhotoFault.BROKEN),
            Arguments.of("a PNG without pixels", Samples.pngHeader(100, 100), PhotoFault.BROKEN),
            Arguments.of("a header of 100 megapixels", Samples.pngHeader(10_000, 10_000), PhotoFault.PIXELS),
            Arguments.of("a JPEG header of 100 megapixels", Samples.claiming(10_000, 10_000), PhotoFault.PIXELS),
            Arguments.of("a bomb", Samples.blackPng(30_000, 30_000), PhotoFault.PIXELS),
            Arguments.of("a very long strip", Samples.blackPng(1_000_000, 1), PhotoFault.PIXELS),
            Arguments.of("hundreds of passes", Samples.inManyPasses(500), PhotoFault.BROKEN),
            Arguments.of(
                    "a page behind a JPEG",
                    Samples.followedBy(Samples.jpeg(60, 40), Samples.text(PAGE)),
                    PhotoFault.DISGUISED),
            Arguments.of("a page in a JPEG", Samples.withComment(Samples.jpeg(60, 40), PAGE), PhotoFault.DISGUISED),
            Arguments.of(
                    "a page behind a PNG",
                    Samples.followedBy(Samples.png(60, 40), Samples.text(PAGE)),
                    PhotoFault.DISGUISED),
            Arguments.of(
                    "a script in a PNG",
                    Samples.withChunk(Samples.png(60, 40), "tEXt", Samples.text("Comment\0<?php system('id');")),
                    PhotoFault.DISGUISED),
            Arguments.of(
                    "an archive behind a JPEG",
                    Samples.followedBy(Samples.jpeg(60, 40), Samples.zip()),
                    PhotoFault.DISGUISED),
            Arguments.of(
                    "a document behind a PNG",
                    Samples.followedBy(Samples.png(60, 40), Samples.text("%PDF-1.4\n%%EOF")),
                    PhotoFault.DISGUISED));

    @ParameterizedTest(name = "{0}")
    @FieldSource("HOSTILE")
    void whatIsNoPlainPhotoIsRefused(String what, byte[] content, PhotoFault fault) {
        assertThatThrownBy(() -> Pictures.of(content))
                .as(what)
                .isInstanceOfSatisfying(
                        RefusedPhotoException.class,
                        refused -> assertThat(refused.fault()).isEqualTo(fault));
    }

    @Test
    void noDamageDoesMoreThanBeingRefused() {
        Random random = new Random(7);
        byte[] good = Samples.fromCamera(120, 80, 6);
        int refused = 0;
        for (int attempt = 0; attempt < 300; attempt++) {
            byte[] damaged = good.clone();
            for (int flips = 0; flips < 8; flips++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            try {
                Pictures.of(damaged);
            } catch (RefusedPhotoException expected) {
                refused++;
            }
        }
        assertThat(refused).isPositive();
    }

    @ParameterizedTest
    @CsvSource({"800, 600, 800, 600", "3200, 2400, 1600, 1200", "2000, 4000, 800, 1600", "6400, 200, 1600, 50"})
    void theLongSideIsAtMost1600Pixels(int width, int height, int keptWidth, int keptHeight) {
        for (byte[] sent : List.of(Samples.jpeg(width, height), Samples.png(width, height))) {
            Picture picture = Pictures.of(sent);
            BufferedImage kept = Samples.decoded(picture.full());
            assertThat(List.of(kept.getWidth(), kept.getHeight()))
                    .isEqualTo(List.of(keptWidth, keptHeight))
                    .isEqualTo(List.of(picture.width(), picture.height()));
            BufferedImage thumbnail = Samples.decoded(picture.thumbnail());
            assertThat(Math.max(thumbnail.getWidth(), thumbnail.getHeight())).isEqualTo(320);
            assertThat(PictureType.of(picture.full())).isEqualTo(PictureType.JPEG);
            assertThat(PictureType.of(picture.thumbnail())).isEqualTo(PictureType.JPEG);
        }
    }

    @Test
    void fortyMegapixelsAreTaken() {
        Picture picture = Pictures.of(Samples.blackPng(8_000, 5_000));
        assertThat(List.of(picture.width(), picture.height())).isEqualTo(List.of(1_600, 1_000));
    }

    @Test
    void nothingOfTheCameraAndThePositionSurvives() throws Exception {
        byte[] sent = Samples.fromCamera(400, 300, 1);
        assertThat(metadata(sent).getFirstDirectoryOfType(GpsDirectory.class).getGeoLocation())
                .isNotNull();

        Picture picture = Pictures.of(sent);

        for (byte[] kept : List.of(picture.full(), picture.thumbnail())) {
            assertThat(StreamSupport.stream(metadata(kept).getDirectories().spliterator(), false))
                    .noneMatch(ExifDirectoryBase.class::isInstance)
                    .extracting(Directory::getName)
                    .containsOnly("JPEG", "JFIF", "Huffman", "File Type");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1, 400, 200, white, red",
        "3, 400, 200, blue, white",
        "6, 200, 400, red, blue",
        "8, 200, 400, white, white"
    })
    void whichWayIsUpIsObeyed(int orientation, int width, int height, String upperLeft, String lowerLeft) {
        BufferedImage kept = Samples.decoded(
                Pictures.of(Samples.fromCamera(400, 200, orientation)).full());

        assertThat(List.of(kept.getWidth(), kept.getHeight())).isEqualTo(List.of(width, height));
        assertThat(colour(kept, 20, 15)).isEqualTo(upperLeft);
        assertThat(colour(kept, 20, height - 15)).isEqualTo(lowerLeft);
    }

    @Test
    void transparentPartsBecomeWhite() {
        BufferedImage glass = new BufferedImage(50, 50, BufferedImage.TYPE_INT_ARGB);
        assertThat(colour(
                        Samples.decoded(
                                Pictures.of(Samples.encoded(glass, "png")).full()),
                        20,
                        20))
                .isEqualTo("white");
    }

    private static Metadata metadata(byte[] content) throws Exception {
        return ImageMetadataReader.readMetadata(new ByteArrayInputStream(content));
    }

    private static String colour(BufferedImage image, int x, int y) {
        Color colour = new Color(image.getRGB(x, y));
        boolean red = colour.getRed() > 200;
        boolean blue = colour.getBlue() > 200;
        if (red && blue) {
            return "white";
        }
        return red ? "red" : blue ? "blue" : colour.toString();
    }
}
