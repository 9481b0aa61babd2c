package org.dailydispatch;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the program. */
@SpringBootApplication
public class DailyDispatchApplication {

    public static void main(String[] args) {
        SpringApplication.run(DailyDispatchApplication.class, args);
    }
}
