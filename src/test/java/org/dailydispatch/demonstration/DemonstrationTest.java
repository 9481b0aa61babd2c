package org.dailydispatch.demonstration;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.dailydispatch.testing.TestDatabase;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** The whole program at the first start of a demonstration, with the demonstration's own clock. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(properties = "daily-dispatch.demonstration=true")
@Import({TestDatabase.class, Demonstrated.class})
public @interface DemonstrationTest {}
