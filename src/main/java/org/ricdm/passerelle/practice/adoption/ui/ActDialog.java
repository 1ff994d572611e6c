package org.ricdm.passerelle.practice.adoption.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.CalendarWords;
import org.ricdm.passerelle.common.ui.Dialogs;
import org.ricdm.passerelle.common.ui.Problems;

/** A step of an adoption with what has to be said about it. Stays open, with all that was typed, until it is accepted. */
class ActDialog extends Dialog {

    private final Map<String, HasValidation> fields = new LinkedHashMap<>();
    private final Div place = new Div();
    private final Div refused = new Div();

    ActDialog(String title, String help) {
        setHeaderTitle(AdoptionWords.of(title));
        place.addClassName("form-fields");
        var line = new Paragraph(AdoptionWords.of(help));
        line.addClassName("muted");
        place.add(line);
        refused.getElement().setAttribute("role", "alert");
        add(place, refused);
    }

    <T extends Component & HasValidation> T field(String name, T field) {
        fields.put(name, field);
        place.add(field);
        return field;
    }

    <T> RadioButtonGroup<T> choice(String name, String label, Collection<T> offered, Function<T, String> key) {
        var choice = new RadioButtonGroup<T>(AdoptionWords.of(label));
        choice.setItems(offered);
        choice.setItemLabelGenerator(one -> AdoptionWords.of(key.apply(one)));
        choice.setManualValidation(true);
        choice.addClassName("vertical");
        return field(name, choice);
    }

    /** Longer texts are told, not cut. */
    TextArea text(String name, String label, int most) {
        var text = new TextArea(AdoptionWords.of(label));
        text.setManualValidation(true);
        text.setMinRows(3);
        text.setWidthFull();
        text.setHelperText(AdoptionWords.of("adoption.most", most));
        return field(name, text);
    }

    DatePicker day(String name, String label, @Nullable LocalDate value) {
        var day = new DatePicker(AdoptionWords.of(label));
        day.setI18n(CalendarWords.ofThePage());
        day.setManualValidation(true);
        day.setValue(value);
        return field(name, day);
    }

    /** The button that does it. */
    void doing(String verb, Runnable work) {
        var button = Buttons.primary(AdoptionWords.of(verb));
        button.addClickListener(click -> act(work));
        Dialogs.foot(this, button);
    }

    private void act(Runnable work) {
        fields.values().forEach(field -> field.setInvalid(false));
        refused.removeAll();
        try {
            work.run();
            close();
        } catch (InvalidInput problems) {
            Problems.show(fields, problems);
            Problems.besideNone(fields, problems, refused);
        }
    }
}
