package org.ricdm.passerelle.event.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.ui.FormSection;
import org.ricdm.passerelle.event.PictureEntry;
import org.ricdm.passerelle.files.FileLimits;
import org.ricdm.passerelle.files.Files;
import org.ricdm.passerelle.files.ui.UploadField;

/** The picture of an event; once there is one, what can be seen on it in each language. */
class PictureFields extends FormSection {

    private final UploadField file;
    private final Div said = new Div();
    private final Map<Language, TextField> alternatives = new EnumMap<>(Language.class);

    PictureFields(Files files) {
        super(
                UI.getCurrent().getTranslation("event.form.picture"),
                UI.getCurrent().getTranslation("event.form.picture.help"));
        file = new UploadField(
                        getTranslation("event.form.picture.file"),
                        new Div(getTranslation("event.form.picture.file.help", FileLimits.MAX_MEGABYTES)),
                        files)
                .ofPictures();
        said.addClassName("form-fields");
        said.add(new Div(getTranslation("event.form.alternative.help")));
        Language.OF_THE_INTERFACE.forEach(language -> {
            var field = new TextField(
                    getTranslation("event.form.in", getTranslation("event.form.alternative"), language.ownName()));
            field.setWidthFull();
            field.setMaxLength(PictureEntry.MAX_ALTERNATIVE);
            field.setManualValidation(true);
            alternatives.put(language, field);
            said.add(field);
        });
        file.whenChosen(() -> said.setVisible(file.chosen() != null));
        said.setVisible(false);
        with(file, said);
    }

    void show(PictureEntry entry) {
        var token = entry.token();
        file.took(token == null ? null : new UploadField.Uploaded(token, entry.name()));
        alternatives.forEach(
                (language, field) -> field.setValue(entry.alternatives().getOrDefault(language, "")));
    }

    /** @throws InvalidInput while the picture is still on its way */
    PictureEntry typed() {
        var chosen = file.ready("picture");
        var words = new EnumMap<Language, String>(Language.class);
        alternatives.forEach((language, field) -> words.put(language, field.getValue()));
        return chosen == null ? PictureEntry.NONE : new PictureEntry(chosen.token(), chosen.name(), words);
    }

    /** The fields by the names that problems have. */
    Map<String, HasValidation> fields() {
        var fields = new HashMap<String, HasValidation>();
        fields.put("picture", file);
        alternatives.forEach((language, field) -> fields.put("picture." + language.code(), field));
        return fields;
    }
}
