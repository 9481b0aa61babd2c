package org.dailydispatch.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** On which server {@code -Dtests.db=} lets the tests run. */
class TestServerTest {

    private final TestServer container = mock(TestServer.class);
    private final TestServer embedded = mock(TestServer.class);

    private TestServer chosen(String wish, BooleanSupplier docker, Supplier<TestServer> image) {
        return TestServer.choose(wish, docker, image, () -> embedded);
    }

    private static TestServer cannotBeHad() {
        throw new IllegalStateException("no such image");
    }

    private static boolean breaks() {
        throw new IllegalStateException("no environment of Docker was found");
    }

    @Test
    void autoTakesAContainerWhereOneCanBeHad() {
        assertThat(chosen("auto", () -> true, () -> container)).isSameAs(container);
    }

    @Test
    void autoFallsBackToTheEmbeddedServer() {
        assertThat(chosen("auto", () -> false, TestServerTest::cannotBeHad)).isSameAs(embedded);
        assertThat(chosen("auto", () -> true, TestServerTest::cannotBeHad)).isSameAs(embedded);
        assertThat(chosen("auto", TestServerTest::breaks, () -> container)).isSameAs(embedded);
    }

    @Test
    void whoInsistsGetsThatServerOrNone() {
        assertThat(chosen("embedded", () -> true, () -> container)).isSameAs(embedded);
        assertThat(chosen("docker", () -> false, () -> container)).isSameAs(container);
        assertThatThrownBy(() -> chosen("docker", () -> true, TestServerTest::cannotBeHad))
                .hasMessageContaining("no such image");
        assertThatThrownBy(() -> chosen("dokcer", () -> true, () -> container)).hasMessageContaining("dokcer");
    }
}
