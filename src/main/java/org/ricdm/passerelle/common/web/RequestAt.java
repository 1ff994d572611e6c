package org.ricdm.passerelle.common.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;

/** The same request at another address. */
public class RequestAt extends HttpServletRequestWrapper {

    private final String path;

    /** @param path from the root of the portal, without a query */
    public RequestAt(String path, HttpServletRequest request) {
        super(request);
        this.path = path;
    }

    @Override
    public String getRequestURI() {
        return path;
    }

    @Override
    public String getServletPath() {
        return path;
    }

    @Override
    public @Nullable String getPathInfo() {
        return null;
    }

    @Override
    public StringBuffer getRequestURL() {
        var url = new StringBuffer(super.getRequestURL());
        url.setLength(url.length() - super.getRequestURI().length());
        return url.append(path);
    }
}
