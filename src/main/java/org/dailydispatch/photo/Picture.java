package org.dailydispatch.photo;

/** A picture ready to be kept, with its thumbnail; both JPEG, both without anything but pixels. */
public final class Picture {

    private final PictureType sentAs;
    private final int width;
    private final int height;
    private final byte[] full;
    private final byte[] thumbnail;

    Picture(PictureType sentAs, int width, int height, byte[] full, byte[] thumbnail) {
        this.sentAs = sentAs;
        this.width = width;
        this.height = height;
        this.full = full;
        this.thumbnail = thumbnail;
    }

    PictureType sentAs() {
        return sentAs;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public byte[] full() {
        return full;
    }

    byte[] thumbnail() {
        return thumbnail;
    }
}
