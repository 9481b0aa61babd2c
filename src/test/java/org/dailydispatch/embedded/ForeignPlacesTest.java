package org.dailydispatch.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForeignPlacesTest {

    @TempDir
    Path folder;

    @Test
    void worksInAFolderWithAChineseNameBelowAnyWorkingDirectory() throws Exception {
        Child.Builder program = Child.in(folder).withEnvironment("LC_ALL", "C.UTF-8");
        try (Child first = program.run("write", "first", "chinese")) {
            assertThat(first.report()).isEqualTo("wrote: [first]");
            first.end();
        }
        try (Child second = program.run("write", "second", "chinese")) {
            assertThat(second.report()).isEqualTo("wrote: [first, second]");
            second.end();
        }
    }
}
