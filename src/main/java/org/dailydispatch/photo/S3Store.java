package org.dailydispatch.photo;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Pictures in a bucket of an S3-compatible store. A put of S3 is whole or not at all by itself. */
final class S3Store implements PhotoStore {

    private static final String JPEG = "image/jpeg";

    private final S3Client client;
    private final String bucket;
    private final String prefix;

    /** @param prefix stands before every name in the bucket; may be empty */
    S3Store(S3Client client, String bucket, String prefix) {
        this.client = client;
        this.bucket = bucket;
        this.prefix = prefix;
    }

    @Override
    public void write(String name, byte[] content) throws IOException {
        try {
            client.putObject(
                    request -> request.bucket(bucket).key(prefix + name).contentType(JPEG),
                    RequestBody.fromBytes(content));
        } catch (SdkException failed) {
            throw new IOException("writing to the bucket", failed);
        }
    }

    @Override
    public Optional<byte[]> read(String name) throws IOException {
        try {
            return Optional.of(
                    client.getObjectAsBytes(request -> request.bucket(bucket).key(prefix + name))
                            .asByteArray());
        } catch (NoSuchKeyException missing) {
            return Optional.empty();
        } catch (SdkException failed) {
            throw new IOException("reading from the bucket", failed);
        }
    }

    @Override
    public void delete(String name) throws IOException {
        try {
            client.deleteObject(request -> request.bucket(bucket).key(prefix + name));
        } catch (SdkException failed) {
            throw new IOException("deleting from the bucket", failed);
        }
    }

    @Override
    public Map<String, Instant> written() throws IOException {
        try {
            return client
                    .listObjectsV2Paginator(request -> request.bucket(bucket).prefix(prefix))
                    .contents()
                    .stream()
                    .collect(Collectors.toUnmodifiableMap(
                            object -> object.key().substring(prefix.length()), S3Store::time));
        } catch (SdkException failed) {
            throw new IOException("listing the bucket", failed);
        }
    }

    /** Of a store that does not say when, nothing counts as old. */
    private static Instant time(S3Object object) {
        return Objects.requireNonNullElse(object.lastModified(), Instant.MAX);
    }
}
