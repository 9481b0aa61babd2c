package org.dailydispatch.testing;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;

/** Hears every SQL statement of the program, so that a test can count what one page asks. */
@TestConfiguration(proxyBeanMethods = false)
public class StatementCounter implements BeanPostProcessor {

    private final List<QueryInfo> statements = new CopyOnWriteArrayList<>();
    private volatile boolean listening;

    @Override
    public Object postProcessAfterInitialization(Object bean, String beanName) {
        if (bean instanceof DataSource dataSource) {
            return ProxyDataSourceBuilder.create(dataSource)
                    .name(beanName)
                    .afterQuery((execution, queries) -> {
                        if (listening) {
                            statements.addAll(queries);
                        }
                    })
                    .build();
        }
        return bean;
    }

    /** The statements that the work sends, but for those of the session's own tables. */
    public List<String> during(Work work) throws Exception {
        return queriesDuring(work).stream().map(QueryInfo::getQuery).toList();
    }

    /** The same with the values that they were sent with. */
    public List<QueryInfo> queriesDuring(Work work) throws Exception {
        return all(work).stream()
                .filter(statement -> !isOfSession(statement.getQuery()))
                .toList();
    }

    /** All that the work sends, those of the session's tables among them. */
    public List<String> withSessionDuring(Work work) throws Exception {
        return all(work).stream().map(QueryInfo::getQuery).toList();
    }

    /** How many of the statements that were heard last were of the session's tables. */
    public int ofSession() {
        return (int) statements.stream()
                .filter(statement -> isOfSession(statement.getQuery()))
                .count();
    }

    /** Whether the statement keeps or reads who is signed in. */
    public static boolean isOfSession(String statement) {
        return statement.toLowerCase(Locale.ROOT).contains("spring_session");
    }

    private List<QueryInfo> all(Work work) throws Exception {
        statements.clear();
        listening = true;
        try {
            work.run();
        } finally {
            listening = false;
        }
        return List.copyOf(statements);
    }

    /** Something that may fail. */
    @FunctionalInterface
    public interface Work {
        void run() throws Exception;
    }
}
