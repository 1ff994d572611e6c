package org.ricdm.passerelle.forum.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import org.ricdm.passerelle.common.ui.Chip;
import org.ricdm.passerelle.common.ui.PersonLine;
import org.ricdm.passerelle.common.ui.SafeHtml;
import org.ricdm.passerelle.forum.PostView;
import org.ricdm.passerelle.forum.TopicView;
import org.ricdm.passerelle.people.ui.PeopleNavigation;

/** The accepted answer, or its beginning, repeated below its question. */
class AcceptedAnswer extends Div {

    /** Characters of HTML; beyond them the copy below the question shows the beginning only. */
    private static final int LONG_ANSWER = 900;

    AcceptedAnswer(TopicView head, PostView answer) {
        var by = answer.author();
        var top = new Div(new Chip(Chip.Kind.ANSWERED, getTranslation("forum.answer")));
        top.addClassName("accepted-head");
        if (by != null) {
            top.add(PersonLine.withoutAvatar(PeopleNavigation.person(by)));
        }
        top.add(new Anchor(
                ForumNavigation.post(head.id(), head.slug(), answer.number()), getTranslation("forum.answer.whole")));
        add(top, new SafeHtml(answer.html()).inLanguage(answer.language()));
        addClassName("accepted");
        if (answer.html().length() > LONG_ANSWER) {
            addClassName("long");
        }
    }
}
