package org.ricdm.passerelle.forum.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.Progress;
import org.ricdm.passerelle.forum.PollAnswer;
import org.ricdm.passerelle.forum.PollBallot;
import org.ricdm.passerelle.forum.PollChoice;
import org.ricdm.passerelle.forum.PollView;
import org.ricdm.passerelle.forum.Polls;
import org.ricdm.passerelle.people.ui.PeopleNavigation;

/** The result of a poll: a bar and words for each option; in a named poll the people behind each figure. */
class PollFigures extends Div {

    private final Map<Integer, Div> behind = new HashMap<>();

    PollFigures(PollView poll, PollView.Counts counts, ZoneId zone, Polls polls) {
        addClassName("stack");
        if (counts.voters() == 0) {
            add(new Paragraph(getTranslation("forum.poll.nobody")));
            return;
        }
        var list = new OrderedList();
        list.addClassName("poll-figures");
        list.getElement().setAttribute("role", "list");
        for (var i = 0; i < poll.options().size(); i++) {
            list.add(figure(poll, i, counts, zone));
        }
        add(list);
        if (poll.ballot() == PollBallot.NAMED) {
            var who = Buttons.quiet(getTranslation("forum.poll.who"));
            who.addClassName("poll-send");
            who.addClickListener(click -> {
                who.setVisible(false);
                name(poll.topicId(), polls);
            });
            add(who);
        }
    }

    private ListItem figure(PollView poll, int place, PollView.Counts counts, ZoneId zone) {
        var option = poll.options().get(place);
        var yes = counts.yes().get(place);
        var label = new Div(new Span(PollForm.words(option, zone, getLocale())));
        label.addClassName("poll-label");
        if (option.mine() != PollAnswer.NO) {
            var mine = new Span(
                    getTranslation(option.mine() == PollAnswer.YES ? "forum.poll.mine" : "forum.poll.mine.maybe"));
            mine.addClassNames("muted", "small");
            label.add(mine);
        }
        var words = poll.choice() == PollChoice.DATED
                ? getTranslation("forum.poll.figure.dated", yes, counts.maybe().get(place), counts.voters())
                : getTranslation("forum.poll.figure", yes, counts.voters(), (double) yes / counts.voters());
        var people = new Div();
        people.addClassNames("poll-people", "small");
        behind.put(option.number(), people);
        return new ListItem(label, new Progress(yes, counts.voters(), words), people);
    }

    private void name(long topicId, Polls polls) {
        for (var voter : polls.voters(topicId)) {
            var person = new Anchor(
                    PeopleNavigation.member(voter.person().handle()),
                    voter.person().name());
            var place = Objects.requireNonNull(behind.get(voter.option()));
            place.add(person);
            if (voter.answer() == PollAnswer.MAYBE) {
                place.add(new Span(getTranslation("forum.poll.ifNeedBe")));
            }
        }
    }
}
