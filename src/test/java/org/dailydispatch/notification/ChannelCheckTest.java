package org.dailydispatch.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** What an installation may say about its channels, and the sentence with which the program refuses to start. */
class ChannelCheckTest {

    private static final String MAIL = "address=https://dd.example.org;mail.enabled=true;mail.host=smtp.example.org;"
            + "mail.from=dd@example.org;";
    private static final String HOOK =
            "address=https://dd.example.org;webhook.enabled=true;webhook.address=https://example.org/hook;webhook.secret=s;";

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "'', none",
                "mail.host=;webhook.address=nonsense, none",
                MAIL + ", none",
                MAIL + "address=ftp://dd.example.org, address is no address that begins with http:// or https://",
                MAIL + "address=, address is missing.",
                MAIL + "mail.host=, mail.host is missing.",
                MAIL + "mail.port=0, mail.port must be between 1 and 65535.",
                MAIL + "mail.from=nobody, mail.from is no e-mail address.",
                MAIL + "mail.timeout=0s, mail.timeout must be more than nothing and at most 30s.",
                HOOK + ", none",
                HOOK + "webhook.address=http://10.0.0.8:8080/hook?a=b, none",
                HOOK + "webhook.address=, webhook.address is missing.",
                HOOK + "webhook.address=example.org/hook, webhook.address is no address that begins",
                HOOK + "webhook.address=https:///hook, webhook.address is no address that begins",
                HOOK + "webhook.address=https://exa mple.org, webhook.address is no address that begins",
                HOOK + "webhook.address=https://user:word@example.org/, webhook.address is no address that begins",
                HOOK + "webhook.address=file:///etc/passwd, webhook.address is no address that begins",
                HOOK + "webhook.secret=, webhook.secret is missing.",
                HOOK + "webhook.secret=;webhook.dialect=WECOM, none",
                HOOK + "webhook.timeout=31s, webhook.timeout must be more than nothing and at most 30s."
            })
    void whatCannotBeReadIsSaidInASentence(String settings, @Nullable String sentence) {
        Channels channels = channels(settings);
        if (sentence == null) {
            assertThatCode(() -> ChannelCheck.check(channels)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> ChannelCheck.check(channels))
                    .isInstanceOf(UnreadableChannelException.class)
                    .hasMessageStartingWith("daily-dispatch.notices." + sentence);
        }
    }

    @Test
    void everyChannelIsOffByDefault() {
        assertThat(channels("").on(ChannelKind.MAIL)).isFalse();
        assertThat(channels("").on(ChannelKind.WEBHOOK)).isFalse();
    }

    @Test
    void theSentenceStandsInPlaceOfTheStackTrace() {
        FailureAnalysis analysis =
                new UnreadableChannelFailureAnalyzer().analyze(new UnreadableChannelException("It is missing."));

        assertThat(Objects.requireNonNull(analysis).getDescription()).isEqualTo("It is missing.");
    }

    @Test
    void secretsAreNotPrinted() {
        assertThat(channels(HOOK + MAIL + "mail.password=hidden;webhook.secret=hidden")
                        .toString())
                .doesNotContain("hidden")
                .doesNotContain("example.org/hook");
    }

    @ParameterizedTest
    @CsvSource({
        "name@example.org, true",
        "first.last+tag@mail.example.org, true",
        "name@localhost, false",
        "name, false",
        "a@example.org b@example.org, false",
        "'a@example.org,b@example.org', false",
        "Name <a@example.org>, false",
        "a@exam ple.org, false"
    })
    void oneAddressAndNothingElse(String text, boolean address) {
        assertThat(ChannelCheck.isAddress(text)).isEqualTo(address);
    }

    /** The last value of a name counts. */
    static Channels channels(String settings) {
        Map<String, String> values = Stream.of(settings.split(";"))
                .filter(setting -> setting.contains("="))
                .map(setting -> setting.split("=", 2))
                .collect(Collectors.toMap(
                        setting -> "daily-dispatch.notices." + setting[0],
                        setting -> setting[1],
                        (one, other) -> other));
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate("daily-dispatch.notices", Bindable.of(Channels.class));
    }
}
