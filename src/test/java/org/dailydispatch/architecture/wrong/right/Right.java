package org.dailydispatch.architecture.wrong.right;

import java.time.LocalDate;
import org.dailydispatch.architecture.wrong.left.LeftForm;
import org.dailydispatch.architecture.wrong.web.Layout;

/** Wrong on purpose: closes a cycle, asks the machine for the time and looks into web. */
public class Right {
    @SuppressWarnings("JavaTimeDefaultTimeZone")
    public LocalDate today() {
        return LocalDate.now();
    }

    public LeftForm left() {
        return new LeftForm();
    }

    public Layout layout() {
        return new Layout();
    }
}
