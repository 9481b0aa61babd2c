package org.dailydispatch.paper;

import java.awt.geom.GeneralPath;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** What a PDF draws: lines and areas with their colours, and the colours of letters; in millimetres from the upper left corner. */
final class Drawn extends PDFGraphicsStreamEngine {

    private static final double MM = 25.4 / 72;

    private final int number;
    private final double height;
    private final List<Mark> marks;
    private final GeneralPath path = new GeneralPath();

    /** @param letter what it says; empty for lines and areas */
    record Mark(int page, double left, double top, double right, double bottom, int colour, String letter) {

        boolean isLine() {
            return letter.isEmpty();
        }

        double thickness() {
            return Math.min(right - left, bottom - top);
        }

        boolean liesAcross() {
            return right - left > 10 && thickness() < 1;
        }

        boolean standsUpright() {
            return bottom - top > 3 && right - left < 1;
        }
    }

    private Drawn(PDPage page, int number, List<Mark> marks) {
        super(page);
        this.number = number;
        this.height = page.getMediaBox().getHeight();
        this.marks = marks;
    }

    static List<Mark> of(PDDocument document) throws IOException {
        List<Mark> marks = new ArrayList<>();
        for (int page = 0; page < document.getNumberOfPages(); page++) {
            new Drawn(document.getPage(page), page + 1, marks).processPage(document.getPage(page));
        }
        return marks;
    }

    private void mark(Rectangle2D area, PDColor colour, String letter) throws IOException {
        marks.add(new Mark(
                number,
                area.getMinX() * MM,
                (height - area.getMaxY()) * MM,
                area.getMaxX() * MM,
                (height - area.getMinY()) * MM,
                colour.toRGB(),
                letter));
    }

    @Override
    public void strokePath() throws IOException {
        double width = transformWidth(getGraphicsState().getLineWidth());
        if (path.getCurrentPoint() != null) {
            Rectangle2D bounds = path.getBounds2D();
            // A line that lies or stands is as thick as its pen and no longer than its path.
            boolean lies = bounds.getHeight() < width;
            mark(
                    new Rectangle2D.Double(
                            bounds.getX() - (lies ? 0 : width / 2),
                            bounds.getY() - (lies ? width / 2 : 0),
                            bounds.getWidth() + (lies ? 0 : width),
                            bounds.getHeight() + (lies ? width : 0)),
                    getGraphicsState().getStrokingColor(),
                    "");
        }
        path.reset();
    }

    @Override
    public void fillPath(int rule) throws IOException {
        if (path.getCurrentPoint() != null) {
            mark(path.getBounds2D(), getGraphicsState().getNonStrokingColor(), "");
        }
        path.reset();
    }

    @Override
    public void fillAndStrokePath(int rule) throws IOException {
        fillPath(rule);
    }

    @Override
    protected void showGlyph(Matrix place, PDFont font, int code, Vector displacement) throws IOException {
        double x = place.getTranslateX();
        double y = place.getTranslateY();
        String letter = Objects.requireNonNullElse(font.toUnicode(code), "");
        if (!letter.isBlank()) {
            Rectangle2D foot = new Rectangle2D.Double(x, y, 0, 0);
            mark(foot, getGraphicsState().getNonStrokingColor(), letter);
        }
    }

    @Override
    public void appendRectangle(Point2D a, Point2D b, Point2D c, Point2D d) {
        moveTo((float) a.getX(), (float) a.getY());
        lineTo((float) b.getX(), (float) b.getY());
        lineTo((float) c.getX(), (float) c.getY());
        lineTo((float) d.getX(), (float) d.getY());
        path.closePath();
    }

    @Override
    public void moveTo(float x, float y) {
        path.moveTo(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        path.lineTo(x, y);
    }

    @Override
    public void curveTo(float ax, float ay, float bx, float by, float x, float y) {
        path.curveTo(ax, ay, bx, by, x, y);
    }

    @Override
    public Point2D getCurrentPoint() {
        return path.getCurrentPoint();
    }

    @Override
    public void closePath() {
        path.closePath();
    }

    @Override
    public void endPath() {
        path.reset();
    }

    @Override
    public void clip(int rule) {
        // What lies outside is asked of the drawn pages.
    }

    @Override
    public void drawImage(PDImage image) {
        // Pictures are counted elsewhere.
    }

    @Override
    public void shadingFill(COSName name) {
        throw new IllegalStateException("A paper has no shading");
    }
}
