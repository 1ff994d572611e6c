package org.ricdm.passerelle.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** A person in one line: avatar, name, centre, city and country. */
public class PersonLine extends Div {

    private final Div text = new Div();

    public PersonLine(Person person) {
        addClassName("person");
        text.addClassName("person-text");
        text.add(name(person), place(person));
        add(new Avatar(person.name(), person.centreId()), text);
    }

    /** Puts the place below the name. */
    public PersonLine stacked() {
        addClassName("stacked");
        return this;
    }

    /** Something more in the same line, such as the time of a post. */
    public PersonLine with(Component... more) {
        text.add(more);
        return this;
    }

    /** Only name and place, for a post that carries its avatar beside the text. */
    public static Div withoutAvatar(Person person) {
        var text = new Div(name(person), new CentreChip(person.city(), person.country()));
        text.addClassName("person-text");
        text.getComponentAt(1).addClassName("person-place");
        return text;
    }

    private static Component name(Person person) {
        var name = person.link() == null ? new Span(person.name()) : new Anchor(person.link(), person.name());
        name.addClassName("person-name");
        return name;
    }

    private static Span place(Person person) {
        var place = new Span();
        place.addClassName("person-place");
        if (!person.centre().isBlank()) {
            place.add(person.centre() + " · ");
        }
        place.add(new CentreChip(person.city(), person.country()));
        return place;
    }
}
