package org.ricdm.passerelle.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/**
 * One thing in a list: icon or avatar, title, second line, facts at the right. The whole row is the link to its page, and
 * still the keyboard stops at it once.
 */
public class Row extends ListItem {

    private final HtmlContainer title;
    private final Div head = new Div();
    private final Div text = new Div(head);

    /** @param link null for a thing that has no page */
    public Row(String title, @Nullable String link) {
        this.title = link == null ? new Span(title) : new Anchor(link, title);
        addClassName("row");
        this.title.addClassName("row-title");
        head.addClassName("row-head");
        head.add(this.title);
        text.addClassName("row-text");
        add(text);
    }

    /** Icon or avatar in front. */
    public Row lead(Component lead) {
        var place = new Div(lead);
        place.addClassName("row-lead");
        addComponentAsFirst(place);
        return this;
    }

    /** Chips beside the title. */
    public Row chips(Component... chips) {
        head.add(chips);
        return this;
    }

    public Row second(String words) {
        return second(new Span(words));
    }

    /** A line below the title, muted. May be called again. */
    public Row second(Component... line) {
        var second = new Div(line);
        second.addClassName("row-second");
        text.add(second);
        return this;
    }

    public Row facts(String... facts) {
        for (var fact : facts) {
            facts(new Span(fact));
        }
        return this;
    }

    /** What is told at the right, one below the other. May be called again. */
    public Row facts(Component... facts) {
        var column = getChildren()
                .filter(child -> child.hasClassName("row-facts"))
                .map(Div.class::cast)
                .findFirst()
                .orElseGet(() -> {
                    var fresh = new Div();
                    fresh.addClassName("row-facts");
                    add(fresh);
                    return fresh;
                });
        column.add(facts);
        return this;
    }

    /** A button of the row's own, above the link that covers the row. */
    public Row action(Component action) {
        var place = new Div(action);
        place.addClassName("row-action");
        add(place);
        return this;
    }

    /** Marks what the reader has not seen, with a dot and a word for those who do not see the dot. */
    public Row unread() {
        addClassName("unread");
        var word = new Span(getTranslation("ui.row.unread"));
        word.addClassName("visually-hidden");
        head.addComponentAtIndex(1, word);
        return this;
    }

    /** Leads to something that is no view of the portal: a file, another site. */
    public Row outside() {
        title.getElement().setAttribute("router-ignore", true).setAttribute("rel", "noopener noreferrer");
        return this;
    }

    /** The language of the title when it is not the reader's. */
    public Row inLanguage(String code) {
        title.getElement().setAttribute("lang", code);
        return this;
    }
}
