package org.ricdm.passerelle.publicsite;

import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Asks views, handlers and files whether an address is theirs. */
@Component
class KnownAddresses {

    /** Answered by servlets and filters that no list of handlers names. */
    private static final List<String> OTHERS =
            List.of("/VAADIN", "/login", "/logout", "/error", "/actuator", "/vaadinServlet", "/themes");

    private final ObjectProvider<RequestMappingInfoHandlerMapping> handlers;
    private final ResourceLoader files;

    KnownAddresses(ObjectProvider<RequestMappingInfoHandlerMapping> handlers, ResourceLoader files) {
        this.handlers = handlers;
        this.files = files;
    }

    boolean knows(HttpServletRequest request) {
        var path = request.getRequestURI();
        return OTHERS.stream().anyMatch(root -> path.equals(root) || path.startsWith(root + "/"))
                || isView(request, path)
                || hasHandler(request)
                || isFile(path);
    }

    /** Whether a view answers there, and it is another one than at that address. */
    boolean isViewBeside(HttpServletRequest request, String other) {
        var view = view(request, request.getRequestURI());
        return view.isPresent() && !view.equals(view(request, other));
    }

    private static boolean isView(HttpServletRequest request, String path) {
        return view(request, path).isPresent();
    }

    private static Optional<? extends Class<?>> view(HttpServletRequest request, String path) {
        var registry = ApplicationRouteRegistry.getInstance(new VaadinServletContext(request.getServletContext()));
        try {
            return RouteConfiguration.forRegistry(registry)
                    .getRoute(URLDecoder.decode(path.substring(1), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // an address that cannot be read is nobody's
        }
    }

    private boolean hasHandler(HttpServletRequest request) {
        return handlers.stream().anyMatch(mapping -> {
            try {
                return mapping.getHandler(request) != null;
            } catch (Exception e) {
                return true; // known, but not with this method
            }
        });
    }

    private boolean isFile(String path) {
        return path.length() > 1
                && !path.contains("..")
                && files.getResource("classpath:/META-INF/resources" + path).exists();
    }
}
