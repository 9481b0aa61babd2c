package org.dailydispatch.embedded;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a site may say about the embedded server.
 *
 * @param directory the data folder, relative to the working directory
 * @param port the TCP port on 127.0.0.1; 0 for any free one
 */
@ConfigurationProperties("daily-dispatch.embedded")
record EmbeddedPostgresProperties(
        @DefaultValue("./data") Path directory,
        @DefaultValue("0") int port) {

    /** The container closes the server itself, after the pool that depends on it. */
    EmbeddedPostgresSettings settings() {
        return EmbeddedPostgresSettings.in(directory).withPort(port).closedByCaller();
    }
}
