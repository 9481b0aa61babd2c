package org.dailydispatch.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The style sheets, scripts and pictures of the program, as one version: a hash of everything in them. */
@Component
class StaticFiles {

    private static final String ROOT = "/static/";
    private static final int LENGTH = 12;

    private final List<String> addresses;
    private final String version;

    StaticFiles() {
        Map<String, Resource> files = files();
        this.addresses = List.copyOf(files.keySet());
        this.version = hash(files);
    }

    /** The address of each file, sorted. */
    List<String> addresses() {
        return addresses;
    }

    /** Another one as soon as one file differs in one byte. */
    String version() {
        return version;
    }

    private static Map<String, Resource> files() {
        Map<String, Resource> found = new TreeMap<>(Comparator.naturalOrder());
        try {
            PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
            Stream.of(resolver.getResources("classpath:/static/**"))
                    .filter(Resource::isReadable)
                    .forEach(file -> found.put(address(file), file));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return found;
    }

    private static String address(Resource file) {
        try {
            String url = file.getURL().toString();
            return "/" + url.substring(url.lastIndexOf(ROOT) + ROOT.length());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String hash(Map<String, Resource> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Resource file : files.values()) {
                digest.update(file.getContentAsByteArray());
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
