package org.ricdm.passerelle.notification.ui;

import com.vaadin.flow.component.Component;

/** A part of the page of choices about notifications that another room keeps: what its members follow. */
public interface ChoicesPart {

    /**
     * The part as it stands for the member who asks.
     *
     * @param changed shows the page again
     */
    Component build(Runnable changed);
}
