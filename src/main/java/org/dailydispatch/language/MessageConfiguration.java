package org.dailydispatch.language;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;

/**
 * The words of all rooms in one table for each language. The usual source asks one bundle after another for every word, and a
 * page has hundreds of words of a few dozen rooms.
 */
@Configuration(proxyBeanMethods = false)
class MessageConfiguration {

    @Bean
    MessageSource messageSource(@Value("${spring.messages.basename}") String[] rooms) {
        ReloadableResourceBundleMessageSource messages = new ReloadableResourceBundleMessageSource();
        messages.setBasenames(
                Arrays.stream(rooms).map(room -> "classpath:" + room).toArray(String[]::new));
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
        // For ever: only so are the rooms' words put together.
        messages.setCacheMillis(-1);
        return messages;
    }
}
