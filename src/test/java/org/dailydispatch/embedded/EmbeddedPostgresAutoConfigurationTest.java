package org.dailydispatch.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationExcludeFilter;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.classreading.CachingMetadataReaderFactory;
import org.springframework.jdbc.core.JdbcTemplate;

class EmbeddedPostgresAutoConfigurationTest {

    @TempDir
    Path folder;

    private Path data;
    private ApplicationContextRunner runner;

    @BeforeEach
    void configure() throws IOException {
        data = folder.toRealPath().resolve("data");
        runner = new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        DataSourceAutoConfiguration.class,
                        JdbcTemplateAutoConfiguration.class,
                        EmbeddedPostgresAutoConfiguration.class))
                .withPropertyValues("daily-dispatch.embedded.directory=" + data);
    }

    /** Spares the unpacking, which other tests see. */
    private void bringBinaries() throws IOException {
        Files.createDirectories(data);
        Files.createDirectories(Servers.BINARIES);
        Files.createSymbolicLink(data.resolve("binaries"), Servers.BINARIES.toAbsolutePath());
    }

    @Test
    void startsTheServerForTheDataSourceAndStopsItAfterThePool() throws IOException {
        bringBinaries();
        runner.withUserConfiguration(LastWriter.class).run(context -> {
            assertThat(context).hasSingleBean(EmbeddedPostgres.class).hasSingleBean(DataSource.class);
            JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
            assertThat(jdbc.queryForObject("SELECT current_database() || ' ' || current_user", String.class))
                    .isEqualTo("dailydispatch dailydispatch");
            jdbc.execute("CREATE TABLE note (text text)");
            assertThat(Servers.pidFile(data)).exists();
        });
        assertThat(Servers.pidFile(data)).doesNotExist();
        runner.run(context -> assertThat(
                        context.getBean(JdbcTemplate.class).queryForList("SELECT text FROM note", String.class))
                .containsExactly("written while the context closed"));
    }

    @Test
    void neverTouchesTheServerWithADatabaseOfOnesOwn() {
        runner.withPropertyValues("spring.datasource.url=jdbc:postgresql://127.0.0.1:1/elsewhere")
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .hasSingleBean(DataSource.class)
                        .doesNotHaveBean(EmbeddedPostgres.class));
        assertThat(data).doesNotExist();
    }

    @Test
    void neverTouchesTheServerWhereSomebodyElseKnowsTheDatabase() {
        runner.withBean(JdbcConnectionDetails.class, () -> mock(JdbcConnectionDetails.class))
                .withPropertyValues("spring.main.lazy-initialization=true")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(EmbeddedPostgres.class));
        runner.withBean(DataSource.class, () -> mock(DataSource.class))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(EmbeddedPostgres.class));
        assertThat(data).doesNotExist();
    }

    @Test
    void countsAnEmptyUrlAsNone() throws IOException {
        bringBinaries();
        runner.withPropertyValues("spring.datasource.url=")
                .run(context -> assertThat(context).hasSingleBean(EmbeddedPostgres.class));
    }

    @Test
    void livesInTheFolderDataAndOnAnyFreePortUnlessTold() {
        new ApplicationContextRunner().withUserConfiguration(Settings.class).run(context -> {
            EmbeddedPostgresSettings settings =
                    context.getBean(EmbeddedPostgresProperties.class).settings();
            assertThat(settings.directory()).isEqualTo(Path.of("data").toAbsolutePath());
            assertThat(settings.binaries())
                    .isEqualTo(Path.of("data", "binaries").toAbsolutePath());
            assertThat(settings.port()).isZero();
            assertThat(settings.stoppedWithJvm()).isFalse();
        });
    }

    @Test
    void isFoundBySpringBootAndNotByTheScanOfTheProgramsPackages() throws IOException {
        String name = EmbeddedPostgresAutoConfiguration.class.getName();
        ClassLoader loader = getClass().getClassLoader();
        assertThat(ImportCandidates.load(AutoConfiguration.class, loader)).contains(name);
        AutoConfigurationExcludeFilter filter = new AutoConfigurationExcludeFilter();
        filter.setBeanClassLoader(loader);
        CachingMetadataReaderFactory readers = new CachingMetadataReaderFactory(loader);
        assertThat(filter.match(readers.getMetadataReader(name), readers)).isTrue();
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void showsOneSentenceInPlaceOfAStackTrace(CapturedOutput output) throws IOException {
        try (DirectoryLock held = DirectoryLock.take(DataDirectory.create(data))) {
            SpringApplicationBuilder program = new SpringApplicationBuilder(Program.class)
                    .web(WebApplicationType.NONE)
                    .properties("daily-dispatch.embedded.directory=" + data);
            assertThatThrownBy(program::run).hasRootCauseInstanceOf(EmbeddedPostgresException.class);
            assertThat(held).isNotNull();
        }
        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .containsPattern("Description:\\s+Daily Dispatch is already running on the data folder")
                .doesNotContain("\tat org.");
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({EmbeddedPostgresAutoConfiguration.class, DataSourceAutoConfiguration.class})
    static class Program {}

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(EmbeddedPostgresProperties.class)
    static class Settings {}

    @Configuration(proxyBeanMethods = false)
    static class LastWriter {

        @Bean
        AutoCloseable lastWriter(JdbcTemplate jdbc) {
            return () -> jdbc.update("INSERT INTO note VALUES ('written while the context closed')");
        }
    }
}
