package org.dailydispatch.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;

/**
 * The program as a newcomer starts it: with the demonstration and its clock, answering over HTTP. Each class has a program
 * and a day of its own, for what one story files the next would find done.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "daily-dispatch.demonstration=true")
@Import(TestDatabase.class)
@DirtiesContext
public @interface LiveDemonstration {}
