package org.dailydispatch.photo;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What can be configured about photos.
 *
 * @param folder where the pictures lie, unless a bucket is named
 * @param keepUnfiled how long a photo waits for the inspection that it belongs to; a phone may be offline for days,
 *     and its author may mend a filing that was refused long after the photos have arrived
 * @param sweep whether photos that nobody needs are removed; off where the store is another installation's too
 */
@ConfigurationProperties("daily-dispatch.photos")
record PhotoSettings(
        @DefaultValue("./data/photos") Path folder,
        @DefaultValue("30d") Duration keepUnfiled,
        @DefaultValue("true") boolean sweep,
        @DefaultValue S3 s3) {

    /**
     * An S3-compatible store; used where a bucket is named.
     *
     * @param endpoint the address of the store; null for the one of the region
     * @param pathStyle whether the bucket stands in the path of an address rather than in the host's name
     * @param accessKey null where the machine itself brings the right
     */
    record S3(
            @Nullable String bucket,
            @DefaultValue("") String prefix,
            @Nullable URI endpoint,
            @DefaultValue("us-east-1") String region,
            @DefaultValue("true") boolean pathStyle,
            @Nullable String accessKey,
            @Nullable String secretKey) {}
}
