package org.dailydispatch.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.dailydispatch.access.Actor;
import org.dailydispatch.testing.WebhookStandIn;
import org.dailydispatch.testing.WebhookStandIn.Posting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class WebhookTest extends ASendingProgram {

    @Test
    void oneOccasionIsPostedOnceForAllWhoWantIt() {
        Actor second = fixtures.liaison(township);
        Actor third = fixtures.liaison(township);
        wants(liaison, null, true, null);
        wants(second, null, true, null);
        wants(third, null, false, null);
        String number = tell();
        courier().send();

        assertThat(hook.postings()).singleElement().satisfies(posting -> {
            JsonNode body = json.readTree(posting.body());
            assertThat(body.path("kind").asString()).isEqualTo("PROBLEM_ASSIGNED");
            assertThat(body.path("recipients").valueStream().map(JsonNode::asString))
                    .containsExactlyInAnyOrder(liaison.username(), second.username());
            assertThat(body.path("title").asString()).contains(number);
            assertThat(body.path("lines").path(0).path("link").asString())
                    .isEqualTo("https://dd.example.org/problems/" + problem);
            assertThat(posting.headers())
                    .containsEntry("Content-Type", "application/json; charset=utf-8")
                    .containsEntry("X-Daily-Dispatch-Delivery", theOneDelivery().toString())
                    .containsEntry("X-Daily-Dispatch-Signature", "sha256=" + signature(posting));
        });
        assertThat(deliveries()).containsExactly(new Row("WEBHOOK", "SENT", 1, null, ""));
    }

    private static String signature(Posting posting) {
        long seconds = Long.parseLong(posting.headers().get("X-Daily-Dispatch-Timestamp"));
        return Signatures.generic("key", seconds, posting.body());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "GENERIC | 500 | oops | STATUS | 500",
                "GENERIC | 404 | `` | STATUS | 404",
                "WECOM | 200 | {\"errcode\":45009,\"errmsg\":\"api freq out of limit\"} | REFUSED | 45009 api freq out of limit",
                "DINGTALK | 200 | {\"errcode\":310000,\"errmsg\":\"sign not match\"} | REFUSED | 310000 sign not match",
                "FEISHU | 200 | {\"code\":19024,\"msg\":\"Key Words Not Found\"} | REFUSED | 19024 Key Words Not Found",
                "FEISHU | 200 | no JSON at all | REFUSED | no JSON"
            })
    void whatIsNotTakenIsTriedAgain(Dialect dialect, int status, String answer, String reason, String detail) {
        configure("webhook.dialect=" + dialect);
        wants(liaison, null, true, null);
        tell();
        hook.answerWith(status, answer);
        courier().send();
        assertThat(deliveries()).containsExactly(new Row("WEBHOOK", "PENDING", 1, reason, detail));

        assertThat(courier().send()).isZero();
        hook.answerWith(200, "{\"errcode\":0,\"code\":0}");
        clock.advance(Outbox.waitAfter(1));
        courier().send();
        assertThat(deliveries()).containsExactly(new Row("WEBHOOK", "SENT", 2, null, ""));
        assertThat(hook.postings()).hasSize(2);
    }

    @Test
    void aReceiverThatDoesNotAnswerIsNotWaitedForLong() {
        wants(liaison, null, true, null);
        tell();
        hook.fallSilent();
        courier().send();

        assertThat(deliveries()).containsExactly(new Row("WEBHOOK", "PENDING", 1, "TIMED_OUT", ""));
    }

    @Test
    void anAnswerThatDoesNotEndIsNotWaitedForLong() {
        for (Dialect dialect : List.of(Dialect.GENERIC, Dialect.FEISHU)) {
            configure("webhook.dialect=" + dialect);
            wants(liaison, null, true, null);
            jdbc.sql("delete from notice_delivery").update();
            tell();
            hook.stall();
            assertTimeoutPreemptively(Duration.ofSeconds(10), () -> courier().send());
            assertThat(deliveries()).containsExactly(new Row("WEBHOOK", "PENDING", 1, "TIMED_OUT", ""));
        }
    }

    @Test
    void ofALongAnswerOnlyTheBeginningIsHeard() {
        configure("webhook.dialect=FEISHU");
        wants(liaison, null, true, null);
        tell();
        hook.answerWith(200, "{\"code\":0}" + " ".repeat(1_000_000));
        courier().send();
        assertThat(deliveries()).containsExactly(new Row("WEBHOOK", "SENT", 1, null, ""));
    }

    @Test
    void aReceiverThatIsNotThereIsTriedOnceARunAndDoesNotKeepTheMailWaiting() {
        wants(liaison, "name@example.org", true, null);
        tell();
        tell();
        hook.close();
        assertThat(courier().send()).isEqualTo(3);
        assertThat(deliveries())
                .filteredOn(row -> row.channel().equals("MAIL"))
                .allMatch(row -> row.state().equals("SENT"));
        assertThat(deliveries())
                .filteredOn(row -> row.channel().equals("WEBHOOK"))
                .extracting(Row::tries)
                .containsExactlyInAnyOrder(0, 1);
    }

    @Test
    void aGroupIsToldOfTheOccasionAlsoForWhoWantsADigestByMail() {
        Actor second = fixtures.liaison(township);
        wants(liaison, "name@example.org", true, "09:00");
        wants(second, "second@example.org", true, "09:00");
        tell();
        assertThat(new Digests(jdbc, channels, reportingClock).gather()).isEqualTo(2);
        courier().send();
        assertThat(hook.postings())
                .singleElement()
                .satisfies(posting -> assertThat(
                                json.readTree(posting.body()).path("kind").asString())
                        .isEqualTo("PROBLEM_ASSIGNED"));
        assertThat(mail.mails()).hasSize(2);
    }

    @Test
    void aReceiverThatIsNotThereIsTriedAgain() {
        wants(liaison, null, true, null);
        tell();
        hook.close();
        courier().send();

        assertThat(deliveries()).singleElement().satisfies(row -> {
            assertThat(row.state()).isEqualTo("PENDING");
            assertThat(row.reason()).isEqualTo("UNREACHABLE");
            assertThat(row.detail()).doesNotContain("127.0.0.1");
        });
    }

    @Test
    void aRedirectionIsNotFollowed() {
        try (WebhookStandIn elsewhere = new WebhookStandIn()) {
            wants(liaison, null, true, null);
            tell();
            hook.redirectTo(elsewhere.address());
            courier().send();

            assertThat(elsewhere.postings()).isEmpty();
            assertThat(deliveries()).containsExactly(new Row("WEBHOOK", "PENDING", 1, "STATUS", "307"));
        }
    }

    @Test
    void robotsAreToldNoMoreInAMinuteThanTheyTake() {
        configure("webhook.dialect=FEISHU");
        wants(liaison, null, true, null);
        for (int count = 0; count < 20; count++) {
            tell();
        }

        assertThat(courier().send()).isEqualTo(15);
        assertThat(courier().send()).isEqualTo(5);
        assertThat(json.readTree(hook.postings().get(0).body()).has("sign")).isTrue();
    }
}
