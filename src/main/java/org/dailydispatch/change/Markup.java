package org.dailydispatch.change;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.View;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/**
 * A part of a page as text, in the language of the request and with addresses below its {@link #base()}. Besides these it is made
 * from what it is given: it knows neither the reader nor his session, so that it may be shown to another.
 */
@Component
public class Markup {

    private final ThymeleafViewResolver views;

    Markup(ThymeleafViewResolver views) {
        this.views = views;
    }

    /** What all addresses begin with: where a proxy says so, the program does not stand at the top. Part of what is kept. */
    public String base() {
        ServletRequestAttributes current = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        return current.getRequest().getContextPath();
    }

    /**
     * @param fragment template and fragment, such as {@code dashboard/dashboard :: board}; without forms that write, for these
     *     carry a token of the session
     * @throws IllegalStateException outside a request, or where the template fails
     */
    public String of(String fragment, Map<String, ?> model) {
        ServletRequestAttributes current = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        HttpServletRequest request = current.getRequest();
        HttpServletResponse response = current.getResponse();
        if (response == null) {
            throw new IllegalStateException("no response to " + request.getRequestURI());
        }
        StringWriter text = new StringWriter();
        try {
            View view = views.resolveViewName(fragment, LocaleContextHolder.getLocale());
            if (view == null) {
                throw new IllegalStateException("no template " + fragment);
            }
            view.render(model, request, new Written(response, text));
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IllegalStateException("template " + fragment, failed);
        }
        return text.toString();
    }

    /** A response whose text goes elsewhere. */
    private static final class Written extends HttpServletResponseWrapper {

        private final PrintWriter writer;

        Written(HttpServletResponse response, StringWriter text) {
            super(response);
            writer = new PrintWriter(text);
        }

        @Override
        public PrintWriter getWriter() {
            return writer;
        }

        @Override
        public void flushBuffer() {
            writer.flush();
        }
    }
}
