package org.ricdm.passerelle.forum.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.forum.PostState;
import org.ricdm.passerelle.forum.PostView;

/**
 * Says how many posts of a topic are chosen for something, and goes on from there. What is chosen stays chosen while one
 * turns the pages of the topic.
 */
class ChoosingBar extends Div {

    /** What posts are chosen for. */
    enum Purpose {
        /** To become a topic of their own. */
        SPLIT("forum.split"),
        /** To become a draft of a practice. */
        PRACTICE("forum.practice");

        private final String words;

        Purpose(String words) {
            this.words = words;
        }

        private boolean takes(PostView post) {
            return this == PRACTICE
                    ? post.state() == PostState.PUBLISHED
                    : post.number() > 1 && post.state() != PostState.DELETED;
        }
    }

    private final Purpose purpose;
    private final TreeSet<Integer> chosen;
    private final Set<Integer> onThePage = new HashSet<>();
    private final Span count = new Span();
    private boolean begun;

    /** @param proposed numbers that are chosen to begin with */
    ChoosingBar(Purpose purpose, Collection<Integer> proposed, Consumer<List<Integer>> next, Runnable end) {
        this.purpose = purpose;
        this.chosen = new TreeSet<>(proposed);
        addClassName("sticky-actions");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", words(".title"));
        count.getElement().setAttribute("role", "status");
        var go = Buttons.primary(words(".next"));
        go.addClickListener(click -> {
            if (chosen.isEmpty()) {
                count.setText(words(".error.none"));
            } else {
                next.accept(List.copyOf(chosen));
            }
        });
        var cancel = Buttons.plain(getTranslation("action.cancel"));
        cancel.addClickListener(click -> end.run());
        add(count, go, cancel);
        showCount();
    }

    /** Another page of the topic, or the same one anew: nothing is offered on it yet. */
    void turn() {
        onThePage.clear();
        showCount();
    }

    /** Lets the post be chosen, if it may be. */
    <T extends Component & HasComponents> void offer(PostView post, T item) {
        if (!purpose.takes(post)) {
            return;
        }
        onThePage.add(post.number());
        var label = post.number() == 0
                ? getTranslation("forum.choose.summary")
                : getTranslation("forum.split.choose", post.number());
        var box = new Checkbox(label, chosen.contains(post.number()));
        box.addClassName("choose-post");
        box.addValueChangeListener(change -> {
            if (change.getValue()) {
                chosen.add(post.number());
            } else {
                chosen.remove(post.number());
            }
            showCount();
        });
        item.addComponentAsFirst(box);
        showCount();
        if (!begun) {
            // Whoever chose it in the menu goes on with the keyboard from here.
            begun = true;
            box.focus();
        }
    }

    private void showCount() {
        var elsewhere =
                chosen.stream().filter(number -> !onThePage.contains(number)).count();
        var all = getTranslation("forum.split.chosen", chosen.size());
        count.setText(elsewhere == 0 ? all : all + " · " + getTranslation("forum.choose.elsewhere", elsewhere));
    }

    private String words(String key) {
        return getTranslation(purpose.words + key);
    }
}
