package org.ricdm.passerelle.forum.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.TreeSet;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.forum.PostState;
import org.ricdm.passerelle.forum.PostView;
import org.ricdm.passerelle.forum.TopicMoves;
import org.ricdm.passerelle.forum.TopicView;

/** Says how many posts of the page are chosen to become a topic of their own, and goes on from there. */
class SplitBar extends Div {

    private final TreeSet<Integer> chosen = new TreeSet<>();
    private final Span count = new Span();
    private boolean begun;

    SplitBar(TopicView topic, TopicMoves moves, Runnable end) {
        addClassName("sticky-actions");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("forum.split.title"));
        count.getElement().setAttribute("role", "status");
        count.setText(getTranslation("forum.split.chosen", 0));
        var next = Buttons.primary(getTranslation("forum.split.next"));
        next.addClickListener(click -> {
            if (chosen.isEmpty()) {
                count.setText(getTranslation("forum.split.error.none"));
                return;
            }
            new SplitDialog(topic, List.copyOf(chosen), moves, fresh -> {
                        end.run();
                        UI.getCurrent()
                                .navigate(ForumNavigation.topic(fresh.id(), fresh.slug())
                                        .substring(1));
                    })
                    .open();
        });
        var cancel = Buttons.plain(getTranslation("action.cancel"));
        cancel.addClickListener(click -> end.run());
        add(count, next, cancel);
    }

    /** Lets the post be chosen, unless it is the first one or is deleted. */
    void offer(PostView post, ListItem item) {
        if (post.number() <= 1 || post.state() == PostState.DELETED) {
            return;
        }
        var box = new Checkbox(getTranslation("forum.split.choose", post.number()), chosen.contains(post.number()));
        box.addValueChangeListener(change -> {
            if (change.getValue()) {
                chosen.add(post.number());
            } else {
                chosen.remove(post.number());
            }
            count.setText(getTranslation("forum.split.chosen", chosen.size()));
        });
        item.addComponentAsFirst(box);
        if (!begun) {
            // Whoever chose it in the menu goes on with the keyboard from here.
            begun = true;
            box.focus();
        }
    }
}
