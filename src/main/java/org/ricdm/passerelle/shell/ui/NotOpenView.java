package org.ricdm.passerelle.shell.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.ricdm.passerelle.common.access.NotOpen;

/** The view exists, what it was asked for does not, or is not open to who asks. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class NotOpenView extends NothingHere implements HasErrorParameter<NotOpen> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotOpen> parameter) {
        return NOT_FOUND;
    }
}
