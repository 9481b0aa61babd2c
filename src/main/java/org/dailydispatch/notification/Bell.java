package org.dailydispatch.notification;

import org.dailydispatch.access.CurrentActor;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.thymeleaf.context.LazyContextVariable;

/** The count beside the bell in the frame: one statement, asked for only by pages that show it. */
@ControllerAdvice
class Bell {

    private final Notices notices;

    Bell(Notices notices) {
        this.notices = notices;
    }

    @ModelAttribute("unread")
    LazyContextVariable<Integer> unread() {
        return new LazyContextVariable<>() {
            @Override
            protected Integer loadValue() {
                return CurrentActor.find().map(notices::unread).orElse(0);
            }
        };
    }
}
