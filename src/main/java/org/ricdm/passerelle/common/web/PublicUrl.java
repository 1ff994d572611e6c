package org.ricdm.passerelle.common.web;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Builds every absolute address from {@code PUBLIC_URL}, never from a request, whose Host header anybody can write. */
@Component
public class PublicUrl {

    private final URI base;

    public PublicUrl(@Value("${passerelle.public-url}") String base) {
        this.base = URI.create(base.endsWith("/") ? base.substring(0, base.length() - 1) : base);
    }

    /** @param path starts with a slash and is already encoded */
    public String of(String path) {
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("not a path: " + path);
        }
        return base + path;
    }

    /** The host name alone, as used in Message-ID and List-Id. */
    public String host() {
        return base.getHost();
    }
}
