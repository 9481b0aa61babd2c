package org.dailydispatch.reminder;

import org.springframework.context.ApplicationContext;

/** The timed jobs of a program in which they run only when a test says so, for tests of other rooms. */
public final class Reminding {

    private Reminding() {}

    /** What one run of the timetable looks at, as of the program's clock; what breaks is thrown. */
    public static void run(ApplicationContext program) {
        Deadlines deadlines = program.getBean(Deadlines.class);
        deadlines.dueTomorrow();
        deadlines.overdue();
        program.getBean(MissingReports.class).look();
    }
}
