package org.dailydispatch.story;

import org.dailydispatch.testing.MailStandIn;
import org.dailydispatch.testing.TestClock;
import org.dailydispatch.testing.TestDatabase;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext.HierarchyMode;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestContextManager;

/**
 * Two programs, each answering over HTTP, on two databases into which the same demonstration was loaded: the same records
 * come out each time, but for the ids of dispatches. Both clocks stand at the same instant.
 */
final class Twins implements AutoCloseable {

    private static final MailStandIn MAIL = new MailStandIn();
    private static final MailStandIn OTHER_MAIL = new MailStandIn();

    private final TestContext one = new TestContextManager(One.class).getTestContext();
    private final TestContext other = new TestContextManager(Other.class).getTestContext();

    Program one() {
        return new Program(one.getApplicationContext());
    }

    Program other() {
        return new Program(other.getApplicationContext());
    }

    /** What the one has sent. */
    MailStandIn mail() {
        return MAIL;
    }

    MailStandIn otherMail() {
        return OTHER_MAIL;
    }

    private static void sendTo(MailStandIn mail, DynamicPropertyRegistry properties) {
        properties.add("daily-dispatch.notices.address", () -> "https://dd.example.org");
        properties.add("daily-dispatch.notices.mail.enabled", () -> "true");
        properties.add("daily-dispatch.notices.mail.host", () -> "127.0.0.1");
        properties.add("daily-dispatch.notices.mail.port", mail::port);
        properties.add("daily-dispatch.notices.mail.security", () -> "NONE");
        properties.add("daily-dispatch.notices.mail.from", () -> "dd@example.org");
    }

    @Override
    public void close() {
        one.markApplicationContextDirty(HierarchyMode.EXHAUSTIVE);
        other.markApplicationContextDirty(HierarchyMode.EXHAUSTIVE);
    }

    @SpringBootTest(
            webEnvironment = WebEnvironment.RANDOM_PORT,
            properties = {"daily-dispatch.demonstration=true", "server.compression.enabled=false", "twin=one"})
    @Import({TestDatabase.class, TestClock.class})
    static class One {

        @DynamicPropertySource
        static void mail(DynamicPropertyRegistry properties) {
            sendTo(MAIL, properties);
        }
    }

    @SpringBootTest(
            webEnvironment = WebEnvironment.RANDOM_PORT,
            properties = {"daily-dispatch.demonstration=true", "server.compression.enabled=false", "twin=other"})
    @Import({TestDatabase.class, TestClock.class})
    static class Other {

        @DynamicPropertySource
        static void mail(DynamicPropertyRegistry properties) {
            sendTo(OTHER_MAIL, properties);
        }
    }
}
