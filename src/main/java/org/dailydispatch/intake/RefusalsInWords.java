package org.dailydispatch.intake;

import java.util.Locale;
import org.dailydispatch.language.Name;
import org.dailydispatch.refusal.NotFoundException;
import org.dailydispatch.refusal.RefusedException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** The same refusals as on pages, as JSON that an outbox can show. */
@RestControllerAdvice(assignableTypes = {SessionController.class, IntakeController.class})
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusalsInWords {

    private final Answers answers;

    RefusalsInWords(Answers answers) {
        this.answers = answers;
    }

    @ExceptionHandler({NotFoundException.class, MethodArgumentTypeMismatchException.class})
    @ResponseStatus(HttpStatus.NOT_FOUND)
    Answers.Refusal notFound(Locale locale) {
        return answers.other("not-found", "common.error.404", locale);
    }

    @ExceptionHandler(MissingServletRequestParameterException.class)
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    Answers.Refusal incomplete(Locale locale) {
        return answers.other("incomplete", "common.error.400", locale);
    }

    @ExceptionHandler(RefusedException.class)
    @ResponseStatus(HttpStatus.CONFLICT)
    Answers.Refusal refused(RefusedException refused, Locale locale) {
        Object[] arguments = refused.arguments().stream()
                .map(part -> part instanceof Name name ? name.in(locale) : part)
                .toArray();
        return answers.other("refused", refused.key(), locale, arguments);
    }
}
