package org.ricdm.passerelle.common.access;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A signed-in member in the security context: the principal is the {@link Viewer}, the authorities are the roles. */
public final class ViewerAuthentication extends AbstractAuthenticationToken {

    private final transient Viewer viewer;

    public ViewerAuthentication(Viewer viewer) {
        super(viewer.roles().stream()
                .map(role -> new SimpleGrantedAuthority(role.authority()))
                .toList());
        this.viewer = viewer;
        setAuthenticated(true);
    }

    @Override
    public String getCredentials() {
        return "";
    }

    @Override
    public Viewer getPrincipal() {
        return viewer;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other)
                && other instanceof ViewerAuthentication authentication
                && authentication.viewer.equals(viewer);
    }

    @Override
    public int hashCode() {
        return viewer.hashCode();
    }
}
