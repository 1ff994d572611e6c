package org.ricdm.passerelle.event.signup.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.PageSection;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.signup.OwnPart;

/** What another room says on the page of one's own sign-up, with the file there is for the person. */
class OwnSection extends PageSection {

    OwnSection(OwnPart.Section one, EventBrief event) {
        super(UI.getCurrent().getTranslation(one.titleKey()));
        add(new Paragraph(getTranslation(one.textKey())));
        var there = one.link();
        if (there != null) {
            var link = Buttons.link(getTranslation(there.verbKey()), event.path() + there.below());
            link.getElement().setAttribute("router-ignore", true);
            add(link);
        }
    }
}
