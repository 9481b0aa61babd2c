package org.dailydispatch.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import org.dailydispatch.testing.PaperPictures.Box;

/** What can be told from the drawn pages of a paper of GB/T 9704 by itself: margins, the red head, no page without text. */
public final class OfficialPictures {

    private static final Box TYPE_AREA = new Box(28, 37, 210 - 26, 297 - 35);
    private static final Box PAGE_NUMBER = new Box(28, 297 - 35, 210 - 26, 297 - 35 + 11);
    private static final Box RED_HEAD = new Box(28, 37 + 35, 210 - 26, 160);

    private OfficialPictures() {}

    /** Draws the paper under this name, and measures it. */
    public static PaperPictures of(String name, byte[] pdf) throws IOException {
        PaperPictures pictures = new PaperPictures(name, pdf);
        for (int page = 1; page <= pictures.pages(); page++) {
            String which = name + " " + page;
            Box all = pictures.ink(page);
            Box number = pictures.ink(page, new Box(0, PAGE_NUMBER.top(), 210, 297));
            Box text = pictures.ink(page, new Box(0, 0, 210, PAGE_NUMBER.top()));
            assertThat(text).as(which + " is not blank").isNotEqualTo(Box.NOTHING);
            assertThat(text.liesWithin(TYPE_AREA)).as(which + " " + text).isTrue();
            assertThat(number.liesWithin(PAGE_NUMBER)).as(which + " " + number).isTrue();
            assertThat(all.bottom()).as(which + " has its number").isEqualTo(number.bottom());
            red(which, page, pictures);
        }
        return pictures;
    }

    private static void red(String which, int page, PaperPictures pictures) {
        Box red = pictures.red(page);
        if (page > 1) {
            assertThat(red).as(which + " has nothing red").isEqualTo(Box.NOTHING);
            return;
        }
        assertThat(red.liesWithin(RED_HEAD)).as(which + " " + red).isTrue();
        assertThat(red.top()).as(which).isCloseTo(RED_HEAD.top(), within(0.5));
        // The red line is as wide as the text.
        assertThat(red.left()).as(which).isCloseTo(28, within(0.3));
        assertThat(red.right()).as(which).isCloseTo(210 - 26, within(0.3));
    }
}
