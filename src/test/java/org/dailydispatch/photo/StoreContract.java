package org.dailydispatch.photo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What every store of photos keeps to. */
abstract class StoreContract {

    private static final String NAME = "0123456789abcdef0123456789abcdef.jpg";
    private static final String OTHER = "fedcba9876543210fedcba9876543210.small.jpg";

    abstract PhotoStore store();

    @Test
    void whatWasWrittenIsReadBack() throws IOException {
        byte[] content = Samples.jpeg(64, 48);
        store().write(NAME, content);
        store().write(OTHER, new byte[] {1, 2, 3});

        assertThat(store().read(NAME))
                .hasValueSatisfying(kept -> assertThat(kept).isEqualTo(content));
        assertThat(store().read(OTHER))
                .hasValueSatisfying(kept -> assertThat(kept).containsExactly(1, 2, 3));
        assertThat(store().written().keySet()).containsExactlyInAnyOrder(NAME, OTHER);
    }

    @Test
    void aNameIsWrittenAnew() throws IOException {
        store().write(NAME, new byte[] {1});
        store().write(NAME, new byte[] {2, 2});

        assertThat(store().read(NAME))
                .hasValueSatisfying(kept -> assertThat(kept).containsExactly(2, 2));
        assertThat(store().written().keySet()).containsExactly(NAME);
    }

    @Test
    void whatWasNeverWrittenIsNotThere() throws IOException {
        assertThat(store().read(NAME)).isEmpty();
        assertThat(store().written().keySet()).isEmpty();
    }

    @Test
    void deletingTwiceIsDeletingOnce() throws IOException {
        store().write(NAME, new byte[] {1});
        store().write(OTHER, new byte[] {2});
        store().delete(NAME);
        store().delete(NAME);

        assertThat(store().read(NAME)).isEmpty();
        assertThat(store().written().keySet()).containsExactly(OTHER);
    }
}
