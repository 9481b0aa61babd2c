package org.dailydispatch.change;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.View;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/**
 * A part of a page as text, in the language of the request and with addresses below its {@link #base()}. Besides these it is made
 * from what it is given: it knows neither the reader nor his session, so that it may be shown to another. Where a form that
 * writes carries the token of a session, there is only a place for it, which is filled for each reader.
 */
@Component
public class Markup {

    private static final String TOKEN = CsrfToken.class.getName();

    private final ThymeleafViewResolver views;

    /** Nobody can know it, and so nobody can write it into a text in order to have a token shown beside it. */
    private final String place = "token-" + UUID.randomUUID();

    Markup(ThymeleafViewResolver views) {
        this.views = views;
    }

    /** What all addresses begin with: where a proxy says so, the program does not stand at the top. Part of what is kept. */
    public String base() {
        ServletRequestAttributes current = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        return current.getRequest().getContextPath();
    }

    /**
     * @param fragment template and fragment, such as {@code dashboard/dashboard :: board}
     * @throws IllegalStateException outside a request, where the template fails, and where it has a form that writes
     */
    public String of(String fragment, Map<String, ?> model) {
        String text = withForms(fragment, model);
        if (text.contains(place)) {
            throw new IllegalStateException(fragment + " has a form that writes");
        }
        return text;
    }

    /** The same of one that may have forms that write; it is shown as {@link #filled(String)}. */
    public String withForms(String fragment, Map<String, ?> model) {
        ServletRequestAttributes current = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        HttpServletRequest request = current.getRequest();
        HttpServletResponse response = current.getResponse();
        if (response == null) {
            throw new IllegalStateException("no response to " + request.getRequestURI());
        }
        StringWriter text = new StringWriter();
        Object token = request.getAttribute(TOKEN);
        try {
            if (token instanceof CsrfToken ofReader) {
                request.setAttribute(TOKEN, new Place(ofReader, place));
            }
            View view = views.resolveViewName(fragment, LocaleContextHolder.getLocale());
            if (view == null) {
                throw new IllegalStateException("no template " + fragment);
            }
            view.render(model, request, new Written(response, text));
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IllegalStateException("template " + fragment, failed);
        } finally {
            request.setAttribute(TOKEN, token);
        }
        return text.toString();
    }

    /** The same text with the token of the reader who asks, wherever a form carries one. */
    public String filled(String text) {
        ServletRequestAttributes current = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        return current.getRequest().getAttribute(TOKEN) instanceof CsrfToken token
                ? text.replace(place, token.getToken())
                : text;
    }

    /** A token that is called as the reader's is, and is none. */
    private record Place(CsrfToken ofReader, String place) implements CsrfToken {

        @Override
        public String getHeaderName() {
            return ofReader.getHeaderName();
        }

        @Override
        public String getParameterName() {
            return ofReader.getParameterName();
        }

        @Override
        public String getToken() {
            return place;
        }
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
