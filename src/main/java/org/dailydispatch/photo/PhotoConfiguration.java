package org.dailydispatch.photo;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/** Chooses where the pictures lie. */
@Configuration
@EnableConfigurationProperties(PhotoSettings.class)
class PhotoConfiguration {

    @Bean
    PhotoStore photoStore(PhotoSettings settings) {
        String bucket = settings.s3().bucket();
        return bucket == null || bucket.isBlank()
                ? new FolderStore(settings.folder())
                : new S3Store(
                        Bucket.client(settings.s3()), bucket, settings.s3().prefix());
    }

    /** A class of its own, so that a program without a bucket never loads the client. */
    private static final class Bucket {

        static S3Client client(PhotoSettings.S3 settings) {
            S3ClientBuilder builder = S3Client.builder()
                    .httpClientBuilder(UrlConnectionHttpClient.builder())
                    .region(Region.of(settings.region()))
                    .forcePathStyle(settings.pathStyle())
                    // Bodies signed piece by piece, and checksums that nobody asked for, are not understood by some
                    // compatible stores.
                    .serviceConfiguration(plain -> plain.chunkedEncodingEnabled(false))
                    .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                    .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                    .credentialsProvider(credentials(settings));
            if (settings.endpoint() != null) {
                builder.endpointOverride(settings.endpoint());
            }
            return builder.build();
        }

        private static AwsCredentialsProvider credentials(PhotoSettings.S3 settings) {
            String accessKey = settings.accessKey();
            String secretKey = settings.secretKey();
            return accessKey == null || secretKey == null
                    ? DefaultCredentialsProvider.builder().build()
                    : StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKey, secretKey));
        }
    }
}
