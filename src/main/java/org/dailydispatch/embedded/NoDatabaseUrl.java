package org.dailydispatch.embedded;

import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Holds where nobody named a database: with one of the site's own, the embedded server is never touched. */
final class NoDatabaseUrl extends SpringBootCondition {

    private static final String URL = "spring.datasource.url";

    @Override
    public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
        ConditionMessage.Builder message = ConditionMessage.forCondition("embedded PostgreSQL");
        return StringUtils.hasText(context.getEnvironment().getProperty(URL))
                ? ConditionOutcome.noMatch(message.found("property").items(URL))
                : ConditionOutcome.match(message.didNotFind("property").items(URL));
    }
}
