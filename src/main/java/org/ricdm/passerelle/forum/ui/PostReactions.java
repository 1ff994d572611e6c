package org.ricdm.passerelle.forum.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Collectors;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.Glyph;
import org.ricdm.passerelle.common.ui.Icon;
import org.ricdm.passerelle.forum.Marks;
import org.ricdm.passerelle.forum.PostView;
import org.ricdm.passerelle.forum.Reacted;
import org.ricdm.passerelle.forum.ReactionKind;
import org.ricdm.passerelle.forum.TopicKind;
import org.ricdm.passerelle.forum.TopicView;

/** Who reacted to a post, in words: people, or for what was tried the towns. Each line opens the whole list. */
class PostReactions extends Div {

    PostReactions(List<Reacted> reactions, PostView post, PostActions actions) {
        addClassName("reactions");
        setVisible(!reactions.isEmpty());
        for (var reacted : reactions) {
            var line = new NativeButton("", click -> actions.who(post, reacted.kind()));
            line.add(new Icon(glyph(reacted.kind())), new Span(words(reacted)));
            line.addClassName("reaction");
            add(line);
        }
    }

    private String words(Reacted reacted) {
        var named = reacted.first().stream()
                .map(person -> reacted.kind() == ReactionKind.TRIED ? person.city() : person.name())
                .distinct()
                .collect(Collectors.joining(", "));
        return getTranslation(
                "forum.reacted." + reacted.kind(),
                named,
                reacted.count() - reacted.first().size());
    }

    static Glyph glyph(ReactionKind kind) {
        return switch (kind) {
            case THANKS -> Glyph.HEART;
            case ME_TOO -> Glyph.HAND;
            case TRIED -> Glyph.TOOL;
        };
    }

    /** What one may say to that post in one click: "me too" to a question, thanks and "tried it" to everything else. */
    static List<ReactionKind> offered(TopicView topic, PostView post) {
        return topic.kind() == TopicKind.QUESTION && post.number() == 1
                ? List.of(ReactionKind.ME_TOO, ReactionKind.THANKS)
                : List.of(ReactionKind.THANKS, ReactionKind.TRIED);
    }

    /** The button that says it, and takes it back once it is said. */
    static Button button(ReactionKind kind, PostView post, Marks marks, PostActions actions) {
        var mine = marks.isMine(post, kind);
        var button = Buttons.quiet(glyph(kind), "");
        button.setText(button.getTranslation(kind.wordKey()));
        button.setAriaLabel(button.getTranslation(kind.wordKey()));
        button.setTooltipText(button.getTranslation("forum.reaction.help." + kind));
        button.getElement().setAttribute("aria-pressed", Boolean.toString(mine));
        button.addClassName("reacting");
        if (kind == ReactionKind.THANKS) {
            button.getElement().setAttribute("data-key", "t");
        }
        button.addClickListener(click -> {
            if (mine) {
                actions.withdraw(post, kind);
            } else {
                actions.react(post, kind);
            }
        });
        return button;
    }
}
