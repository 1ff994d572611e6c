package org.ricdm.passerelle.common.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Several inputs that are one field together: its label, and what is wrong with it as a whole. */
public abstract class FieldGroup extends Div implements HasValidation {

    private final Span problem = new Span();

    /** @param label as it is read, and read aloud */
    protected FieldGroup(String label) {
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", label);
        var name = new Span(label);
        name.addClassName("upload-label");
        problem.addClassName("field-error");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        add(name);
    }

    /** Where what is wrong is said; its place among the inputs is theirs to choose. */
    protected final Span problem() {
        return problem;
    }

    @Override
    public void setErrorMessage(String words) {
        problem.setText(words);
    }

    @Override
    public String getErrorMessage() {
        return problem.getText();
    }

    @Override
    public void setInvalid(boolean invalid) {
        problem.setVisible(invalid);
    }

    @Override
    public boolean isInvalid() {
        return problem.isVisible();
    }
}
