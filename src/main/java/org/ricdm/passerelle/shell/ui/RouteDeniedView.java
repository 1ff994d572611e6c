package org.ricdm.passerelle.shell.ui;

import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** The view is for other roles; whoever has no business there learns no more than at an unknown address. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class RouteDeniedView extends NothingHere implements HasErrorParameter<AccessDeniedException> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        return NOT_FOUND;
    }
}
