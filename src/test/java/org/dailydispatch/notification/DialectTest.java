package org.dailydispatch.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.notification.Dialect.Posting;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The forms that receivers document. */
class DialectTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Instant NOW = Instant.ofEpochMilli(1_582_074_000_000L);
    private static final UUID ID = new UUID(0, 1);
    private static final String SECRET = "SEC0123456789abcdef";

    @Test
    void theGenericOneHasEverythingAsFieldsAndItsSignatureInAHeader() {
        Posting posting = posting(Dialect.GENERIC, "https://example.org/hook", "key", message(1));

        JsonNode body = JSON.readTree(posting.body());
        assertThat(body.path("id").asString()).isEqualTo(ID.toString());
        assertThat(body.path("kind").asString()).isEqualTo("PROBLEM_ASSIGNED");
        assertThat(body.path("day").asString()).isEqualTo("2020-02-19");
        assertThat(body.path("lines").path(0).path("text").asString()).isEqualTo("第0行[1]");
        assertThat(body.path("lines").path(0).path("link").asString()).isEqualTo("https://dd.example.org/notices/0");
        assertThat(body.path("recipients").path(0).asString()).isEqualTo("liaison");
        assertThat(posting.address()).isEqualTo(URI.create("https://example.org/hook"));
        assertThat(posting.headers())
                .containsEntry("X-Daily-Dispatch-Delivery", ID.toString())
                .containsEntry("X-Daily-Dispatch-Timestamp", "1582074000")
                .containsEntry(
                        "X-Daily-Dispatch-Signature",
                        "sha256=" + Signatures.generic("key", 1_582_074_000L, posting.body()));
    }

    @Test
    void dingTalkGetsMarkdownAndItsSignatureInTheAddress() {
        Posting posting =
                posting(Dialect.DINGTALK, "https://oapi.dingtalk.com/robot/send?access_token=x", SECRET, message(1));

        assertThat(posting.address().toString())
                .isEqualTo("https://oapi.dingtalk.com/robot/send?access_token=x&timestamp=1582074000000"
                        + "&sign=g%2B4CMJ0hhjEVnZMQcF7BfYZwGMBMyNjNnnWsD%2Bb2s0A%3D");
        JsonNode body = JSON.readTree(posting.body());
        assertThat(body.path("msgtype").asString()).isEqualTo("markdown");
        assertThat(body.path("markdown").path("title").asString()).isEqualTo("标题");
        assertThat(body.path("markdown").path("text").asString())
                .isEqualTo("标题\n\n- [第0行［1］](https://dd.example.org/notices/0)");
    }

    @Test
    void aRobotWithoutASecretIsAddressedAsItIs() {
        String address = "https://oapi.dingtalk.com/robot/send?access_token=x";

        assertThat(posting(Dialect.DINGTALK, address, null, message(1)).address())
                .isEqualTo(URI.create(address));
        assertThat(JSON.readTree(
                                posting(Dialect.FEISHU, address, "", message(1)).body())
                        .has("sign"))
                .isFalse();
    }

    @Test
    void weComGetsMarkdownOfAtMost4096Bytes() {
        Posting posting =
                posting(Dialect.WECOM, "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=x", null, message(200));

        assertThat(posting.address().getQuery()).isEqualTo("key=x");
        JsonNode body = JSON.readTree(posting.body());
        assertThat(body.path("msgtype").asString()).isEqualTo("markdown");
        String content = body.path("markdown").path("content").asString();
        assertThat(content).startsWith("标题\n- [第0行").endsWith("\n…");
        assertThat(content.getBytes(StandardCharsets.UTF_8).length).isBetween(4_000, 4_096);
    }

    @Test
    void feishuGetsTextAndItsSignatureInTheBody() {
        Posting posting = posting(Dialect.FEISHU, "https://open.feishu.cn/open-apis/bot/v2/hook/x", SECRET, message(1));

        JsonNode body = JSON.readTree(posting.body());
        assertThat(body.path("timestamp").asString()).isEqualTo("1582074000");
        assertThat(body.path("sign").asString()).isEqualTo("5SFrDePHG8+KSjS17AbFNSeSTw+vIoum62CW1aKd5s0=");
        assertThat(body.path("msg_type").asString()).isEqualTo("text");
        assertThat(body.path("content").path("text").asString()).contains("第0行[1]\nhttps://dd.example.org/notices/0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            nullValues = "none",
            value = {
                "GENERIC | {} | none",
                "DINGTALK | {\"errcode\":0,\"errmsg\":\"ok\"} | none",
                "DINGTALK | {\"errcode\":310000,\"errmsg\":\"sign not match\"} | 310000 sign not match",
                "WECOM | {\"errcode\":93000,\"errmsg\":\"invalid webhook url\"} | 93000 invalid webhook url",
                "FEISHU | {\"code\":0,\"msg\":\"success\"} | none",
                "FEISHU | {\"code\":19021,\"msg\":\"sign match fail\"} | 19021 sign match fail"
            })
    void robotsSayInTheBodyWhatTheyDidNotTake(Dialect dialect, String answer, @Nullable String objection) {
        assertThat(dialect.objection(JSON.readTree(answer))).isEqualTo(objection);
    }

    @ParameterizedTest
    @EnumSource(names = {"DINGTALK", "WECOM", "FEISHU"})
    void anAnswerThatSaysNothingIsNoSuccess(Dialect dialect) {
        assertThat(dialect.objection(JSON.readTree("{}"))).isNotNull();
    }

    private static Posting posting(Dialect dialect, String address, @Nullable String secret, Message message) {
        return dialect.posting(URI.create(address), secret, message, NOW, JSON);
    }

    private static Message message(int lines) {
        return new Message(
                ID,
                "PROBLEM_ASSIGNED",
                ReportingDay.of(2020, 2, 19),
                Locale.CHINA,
                "标题",
                IntStream.range(0, lines)
                        .mapToObj(
                                line -> new Message.Line("第" + line + "行[1]", "https://dd.example.org/notices/" + line))
                        .toList(),
                0,
                "",
                List.of("liaison"),
                null);
    }
}
