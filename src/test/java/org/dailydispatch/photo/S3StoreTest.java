package org.dailydispatch.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * Against a stand-in that answers as the S3 protocol says and looks at each request. Where a real S3-compatible server
 * is at hand, {@code -Dtests.s3=http://localhost:9000} with a bucket {@code photos} runs the same against it.
 */
class S3StoreTest extends StoreContract {

    private final S3StandIn standIn = new S3StandIn();
    private final URI endpoint = URI.create(System.getProperty("tests.s3", standIn.address()));

    @Override
    PhotoStore store() {
        return storeAt(endpoint);
    }

    private static PhotoStore storeAt(URI endpoint) {
        PhotoSettings.S3 bucket =
                new PhotoSettings.S3("photos", "daily/", endpoint, "us-east-1", true, "an-access-key", "a-secret-key");
        return new PhotoConfiguration().photoStore(new PhotoSettings(Path.of("."), Duration.ofDays(7), true, bucket));
    }

    @BeforeEach
    void anEmptyBucket() throws IOException {
        for (String name : store().written().keySet()) {
            store().delete(name);
        }
    }

    @AfterEach
    void stop() {
        standIn.close();
    }

    @Test
    void requestsAreSignedAndNameBucketAndPrefixInThePath() throws IOException {
        storeAt(URI.create(standIn.address())).write("0123.jpg", new byte[] {1, 2, 3});

        S3StandIn.Seen put = standIn.seen("PUT");
        assertThat(put.path()).isEqualTo("/photos/daily/0123.jpg");
        assertThat(put.header("Authorization"))
                .startsWith("AWS4-HMAC-SHA256 Credential=an-access-key/")
                .contains("/us-east-1/s3/aws4_request");
        assertThat(put.header("Content-Type")).isEqualTo("image/jpeg");
        // What some compatible stores do not understand: checksums in a trailer behind the body.
        assertThat(put.header("X-amz-content-sha256")).doesNotContain("TRAILER");
        assertThat(put.header("Content-Length")).isEqualTo("3");
    }

    @Test
    void aListOfSeveralPagesIsReadToItsEnd() throws IOException {
        PhotoStore store = storeAt(URI.create(standIn.address()));
        for (int number = 0; number < 5; number++) {
            store.write("000" + number + ".jpg", new byte[] {1});
        }

        assertThat(store.written().keySet()).hasSize(5);
        assertThat(store.written()).containsEntry("0000.jpg", S3StandIn.WRITTEN);
        assertThat(standIn.pages()).isGreaterThan(2);
    }

    @Test
    void theVariablesOfTheManualAreRead() {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                                Map.of(
                                        "DAILY_DISPATCH_PHOTOS_FOLDER", "/srv/photos",
                                        "DAILY_DISPATCH_PHOTOS_SWEEP", "false",
                                        "DAILY_DISPATCH_PHOTOS_S3_BUCKET", "b",
                                        "DAILY_DISPATCH_PHOTOS_S3_PATH_STYLE", "false",
                                        "DAILY_DISPATCH_PHOTOS_S3_ACCESS_KEY", "k")));
        PhotoSettings settings = Binder.get(environment)
                .bind("daily-dispatch.photos", PhotoSettings.class)
                .get();

        assertThat(settings.folder()).isEqualTo(Path.of("/srv/photos"));
        assertThat(settings.keepUnfiled()).isEqualTo(Duration.ofDays(30));
        assertThat(settings.sweep()).isFalse();
        assertThat(settings.s3()).isEqualTo(new PhotoSettings.S3("b", "", null, "us-east-1", false, "k", null));
    }

    @Test
    void aStoreThatRefusesIsAnError() {
        standIn.refuseEverything();
        PhotoStore store = storeAt(URI.create(standIn.address()));

        assertThatThrownBy(() -> store.write("0123.jpg", new byte[] {1})).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> store.read("0123.jpg")).isInstanceOf(IOException.class);
        assertThatThrownBy(store::written).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> store.delete("0123.jpg")).isInstanceOf(IOException.class);
    }
}
