package org.ricdm.passerelle.forum.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.FormSection;
import org.ricdm.passerelle.common.ui.Glyph;
import org.ricdm.passerelle.common.ui.Toasts;
import org.ricdm.passerelle.forum.Followable;
import org.ricdm.passerelle.forum.Followed;
import org.ricdm.passerelle.forum.Follows;
import org.ricdm.passerelle.forum.Level;
import org.ricdm.passerelle.notification.ui.ChoicesPart;

/** What the member has chosen to follow, on the page of choices about notifications. */
@SpringComponent
class FollowsPart implements ChoicesPart {

    private final Follows follows;

    FollowsPart(Follows follows) {
        this.follows = follows;
    }

    @Override
    public Component build(Runnable changed) {
        var section = new FormSection(words("forum.follows"), words("forum.follows.help"));
        var mine = follows.mine();
        if (mine.isEmpty()) {
            return section.with(new Paragraph(words("forum.follows.none")));
        }
        var content = new Div();
        for (var kind : Followable.Kind.values()) {
            var own = mine.stream().filter(one -> one.what().kind() == kind).toList();
            if (!own.isEmpty()) {
                var heading = new Paragraph(words("forum.follows." + kind));
                heading.addClassName("muted");
                var list = new UnorderedList();
                list.addClassName("row-list");
                own.forEach(one -> list.add(item(one, changed)));
                content.add(heading, list);
            }
        }
        return section.with(content);
    }

    private ListItem item(Followed followed, Runnable changed) {
        var select = new Select<Level>();
        select.setAriaLabel(words("forum.follows.level", followed.title()));
        select.setItems(followed.what().kind() == Followable.Kind.TOPIC ? Level.OF_A_TOPIC : Level.OF_A_PLACE);
        select.setItemLabelGenerator(level -> words(level.wordKey()));
        select.setValue(followed.level());
        select.addValueChangeListener(change -> {
            follows.choose(followed.what(), change.getValue());
            Toasts.done(words("forum.follow.saved"));
        });
        var remove = Buttons.icon(Glyph.TRASH, words("forum.follows.remove", followed.title()));
        remove.addClickListener(click -> {
            follows.withdraw(followed.what());
            Toasts.done(words("forum.follow.withdrawn"), () -> {
                follows.choose(followed.what(), followed.level());
                changed.run();
            });
            changed.run();
        });
        var item = new ListItem(new Anchor(link(followed.what()), followed.title()), select, remove);
        item.addClassName("choice");
        return item;
    }

    private static String link(Followable what) {
        return switch (what.kind()) {
            case FORUM -> ForumNavigation.forum(what.key());
            case TAG -> ForumNavigation.tag(what.key());
            case TOPIC -> "/topics/" + what.key();
        };
    }

    private static String words(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
