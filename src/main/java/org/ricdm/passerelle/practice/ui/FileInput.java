package org.ricdm.passerelle.practice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import java.util.Optional;
import org.ricdm.passerelle.files.Files;
import org.ricdm.passerelle.files.ui.UploadField;
import org.ricdm.passerelle.practice.SheetContent;
import org.ricdm.passerelle.practice.SheetField;

/** One file of a sheet. */
class FileInput implements SheetInput {

    private final SheetField field;
    private final UploadField input;

    FileInput(SheetField field, String help, Files files, Runnable typed) {
        this.field = field;
        this.input = new UploadField(UI.getCurrent().getTranslation(field.wordKey()), new Div(new Span(help)), files);
        input.setId(field.key());
        if (field == SheetField.PICTURE) {
            input.ofPictures();
        }
        input.whenChosen(() -> {
            input.setInvalid(false);
            typed.run();
        });
    }

    @Override
    public Component component() {
        return input;
    }

    @Override
    public void show(SheetContent content) {
        input.took(uploaded(content.of(field), input.getTranslation(field.wordKey())));
    }

    /** A file that is there already, under a name for who looks at it; null for none. */
    static UploadField.@org.jspecify.annotations.Nullable Uploaded uploaded(String token, String name) {
        return token.isEmpty() ? null : new UploadField.Uploaded(token, name);
    }

    @Override
    public SheetContent into(SheetContent content) {
        return content.with(
                field,
                Optional.ofNullable(input.chosen())
                        .map(UploadField.Uploaded::token)
                        .orElse(""));
    }

    @Override
    public void mustBeThere() {
        var _ = input.ready(field.key());
    }

    @Override
    public Map<String, HasValidation> places() {
        return Map.of(field.key(), input);
    }
}
