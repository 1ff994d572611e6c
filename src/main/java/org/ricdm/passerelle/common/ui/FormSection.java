package org.ricdm.passerelle.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;

/** A part of a form: what it is about at the left, its fields in one column. */
public class FormSection extends Section {

    private final Div fields = new Div();

    public FormSection(String title, String help) {
        addClassName("form-section");
        setAriaLabel(title);
        var head = new Div(new H2(title));
        if (!help.isBlank()) {
            head.add(new Paragraph(help));
        }
        head.addClassName("form-section-head");
        fields.addClassName("form-fields");
        add(head, fields);
    }

    public FormSection with(Component... content) {
        fields.add(content);
        return this;
    }

    /** At most two fields that belong together, side by side where there is room. */
    public FormSection two(Component first, Component second) {
        var pair = new Div(first, second);
        pair.addClassName("fields-two");
        fields.add(pair);
        return this;
    }
}
