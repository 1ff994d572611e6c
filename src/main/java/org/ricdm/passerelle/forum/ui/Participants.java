package org.ricdm.passerelle.forum.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.ricdm.passerelle.common.ui.Avatar;
import org.ricdm.passerelle.forum.TopicView;
import org.ricdm.passerelle.people.ui.PeopleNavigation;

/** The faces of who takes part in a topic. */
class Participants extends Div {

    Participants(TopicView head) {
        addClassName("cluster");
        head.participants().forEach(card -> {
            var link = new Anchor(PeopleNavigation.member(card.handle()), new Avatar(card.name(), card.centreId()));
            link.setAriaLabel(card.name() + ", " + card.city());
            add(link);
        });
        var others = head.participantCount() - head.participants().size();
        if (others > 0) {
            add(new Span(getTranslation("forum.participants.others", others)));
        }
    }
}
