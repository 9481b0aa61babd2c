package org.dailydispatch.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/**
 * The whole program on a real PostgreSQL, empty but for its migrations, outside demonstration mode, with a clock that
 * stands at 09:00 on 19 February 2020 until it is moved. Contexts are shared between classes: a test makes its own
 * county and team ({@link Fixtures}), or rolls back.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(properties = "daily-dispatch.demonstration=false")
@AutoConfigureMockMvc
@Import({TestDatabase.class, TestClock.class, StatementCounter.class, Fixtures.class})
public @interface DatabaseTest {}
