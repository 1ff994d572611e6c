package org.ricdm.passerelle.common.access;

import java.util.Optional;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Answers who is asking. The only place that looks into the security context. */
@Component
public class CurrentViewer {

    /** The member who is asking, or nothing for a visitor or a job. */
    public Optional<Viewer> find() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Viewer viewer
                ? Optional.of(viewer)
                : Optional.empty();
    }

    /**
     * The member who is asking.
     *
     * @throws AuthenticationCredentialsNotFoundException when nobody is signed in
     */
    public Viewer require() {
        return find().orElseThrow(() -> new AuthenticationCredentialsNotFoundException("Nobody is signed in"));
    }
}
