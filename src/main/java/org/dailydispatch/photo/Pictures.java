package org.dailydispatch.photo;

import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.jpeg.JpegProcessingException;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.Orientation;

/**
 * Turns a file that anybody may have sent into a plain picture, or refuses it: type by content, structure and size
 * before any pixel is decoded, then pixels alone are written anew. Nothing that a file says about itself survives, its
 * position among it; which way is up is obeyed first.
 */
final class Pictures {

    static final int MOST_MEGAPIXELS = 40;
    static final int LONG_SIDE = 1_600;
    static final int THUMBNAIL_SIDE = 320;

    private static final long MOST_PIXELS = MOST_MEGAPIXELS * 1_000_000L;
    private static final int LONGEST_SIDE = 20_000;
    /** A camera's progressive picture takes about ten; hundreds only keep the processor busy. */
    private static final int MOST_PASSES = 40;
    /** Larger pictures are thinned out while they are decoded, so that they never lie in memory whole. */
    private static final int DECODED_SIDE = 2 * LONG_SIDE;

    private static final double QUALITY = 0.85;
    private static final double THUMBNAIL_QUALITY = 0.75;

    private Pictures() {}

    /** @throws RefusedPhotoException with the reason */
    static Picture of(byte[] content) {
        PictureType type = PictureType.of(content);
        refuseForeign(type);
        Anatomy anatomy = Anatomy.of(content, type);
        if (anatomy.disguises()) {
            throw new RefusedPhotoException(PhotoFault.DISGUISED);
        }
        if (!anatomy.whole() || anatomy.passes() > MOST_PASSES) {
            throw new RefusedPhotoException(PhotoFault.BROKEN);
        }
        try {
            BufferedImage upright = upright(decoded(content, type), orientation(content, type));
            BufferedImage full = within(upright, LONG_SIDE);
            byte[] thumbnail = jpeg(within(full, THUMBNAIL_SIDE), THUMBNAIL_QUALITY);
            return new Picture(type, full.getWidth(), full.getHeight(), jpeg(full, QUALITY), thumbnail);
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException unreadable) {
            throw new RefusedPhotoException(PhotoFault.BROKEN);
        }
    }

    private static void refuseForeign(PictureType type) {
        switch (type) {
            case JPEG, PNG -> {}
            case HEIC -> throw new RefusedPhotoException(PhotoFault.HEIC);
            case WEBP -> throw new RefusedPhotoException(PhotoFault.WEBP);
            case OTHER -> throw new RefusedPhotoException(PhotoFault.TYPE);
        }
    }

    private static BufferedImage decoded(byte[] content, PictureType type) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(type.name());
        ImageReader reader = readers.next();
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            reader.setInput(input, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if ((long) width * height > MOST_PIXELS || Math.max(width, height) > LONGEST_SIDE) {
                throw new RefusedPhotoException(PhotoFault.PIXELS);
            }
            ImageReadParam param = reader.getDefaultReadParam();
            int step = Math.max(1, Math.max(width, height) / DECODED_SIDE);
            param.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, param);
        } finally {
            reader.dispose();
        }
    }

    /** 1 where the file does not say which way is up, or says nonsense. */
    private static int orientation(byte[] content, PictureType type) throws IOException {
        if (type != PictureType.JPEG) {
            return 1;
        }
        try {
            Metadata metadata =
                    JpegMetadataReader.readMetadata(new ByteArrayInputStream(content), List.of(new ExifReader()));
            ExifIFD0Directory directory = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
            Integer tag = directory == null ? null : directory.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
            return tag == null || tag < 1 || tag > 8 ? 1 : tag;
        } catch (JpegProcessingException unreadable) {
            return 1;
        }
    }

    private static BufferedImage upright(BufferedImage image, int orientation) {
        return ExifFilterUtils.getFilterForOrientation(Orientation.typeOf(orientation))
                .apply(opaque(image));
    }

    private static BufferedImage opaque(BufferedImage image) {
        BufferedImage opaque = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = opaque.createGraphics();
        canvas.drawImage(image, 0, 0, Color.WHITE, null);
        canvas.dispose();
        return opaque;
    }

    private static BufferedImage within(BufferedImage image, int side) throws IOException {
        boolean fits = image.getWidth() <= side && image.getHeight() <= side;
        return fits
                ? image
                : Thumbnails.of(image)
                        .size(side, side)
                        .imageType(BufferedImage.TYPE_INT_RGB)
                        .asBufferedImage();
    }

    private static byte[] jpeg(BufferedImage image, double quality) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Thumbnails.of(image)
                .scale(1)
                .imageType(BufferedImage.TYPE_INT_RGB)
                .outputFormat("jpg")
                .outputQuality(quality)
                .toOutputStream(out);
        return out.toByteArray();
    }
}
