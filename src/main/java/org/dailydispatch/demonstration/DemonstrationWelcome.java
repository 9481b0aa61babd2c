package org.dailydispatch.demonstration;

import java.util.Locale;
import java.util.stream.Collectors;
import org.dailydispatch.day.Demonstration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says at each start of a demonstration where it is and how to sign in, in Chinese and in English. */
@Component
class DemonstrationWelcome {

    private static final Logger LOG = LoggerFactory.getLogger(DemonstrationWelcome.class);

    private final Demonstration demonstration;
    private final Environment environment;
    private final MessageSource messages;

    DemonstrationWelcome(Demonstration demonstration, Environment environment, MessageSource messages) {
        this.demonstration = demonstration;
        this.environment = environment;
        this.messages = messages;
    }

    @EventListener(ApplicationReadyEvent.class)
    void welcome() {
        String port = environment.getProperty("local.server.port");
        if (demonstration.on() && port != null) {
            LOG.info(text("http://localhost:" + port));
        }
    }

    /** The block that is printed: the address, the accounts and their one password. */
    String text(String address) {
        String line = "=".repeat(78);
        return String.join(
                System.lineSeparator(),
                "",
                line,
                said("demonstration.welcome.at", address),
                said("demonstration.welcome.password", DemonstrationAccounts.PASSWORD),
                accounts(),
                said("demonstration.welcome.others"),
                line);
    }

    private static String accounts() {
        return People.read().all().stream()
                .filter(person -> !person.username().contains("-"))
                .map(person -> String.format(
                        Locale.ROOT, "    %-12s %-16s %s", person.username(), person.role(), person.displayName()))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private String said(String key, Object... arguments) {
        return "  " + messages.getMessage(key, arguments, Locale.SIMPLIFIED_CHINESE) + " | "
                + messages.getMessage(key, arguments, Locale.ENGLISH);
    }
}
