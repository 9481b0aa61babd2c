package org.dailydispatch.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes the character NUL out of everything that is typed. Nobody sees it, it comes along when something is pasted, and no
 * text of the database can hold it.
 */
@Component
class TextWithoutNul extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Cleaned(request), response);
    }

    private static final class Cleaned extends HttpServletRequestWrapper {

        Cleaned(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getParameter(String name) {
            return cleaned(super.getParameter(name));
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            String[] texts = super.getParameterValues(name);
            return texts == null ? null : cleaned(texts);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            Map<String, String[]> all = new LinkedHashMap<>();
            super.getParameterMap().forEach((name, texts) -> all.put(name, cleaned(texts)));
            return Collections.unmodifiableMap(all);
        }

        private static String[] cleaned(String[] texts) {
            return Arrays.stream(texts).map(Cleaned::cleaned).toArray(String[]::new);
        }

        private static @Nullable String cleaned(@Nullable String text) {
            return text == null ? null : text.replace("\0", "");
        }
    }
}
