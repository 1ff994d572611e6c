package org.ricdm.passerelle.practice.collection.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.Problems;
import org.ricdm.passerelle.common.ui.Toasts;
import org.ricdm.passerelle.practice.collection.CollectionText;

/** What a collection is called and says in one language, saved by a button. */
class CollectionWords extends Div {

    /** What saves it. */
    interface Saying {

        /** Says it, over what was there before. */
        void say(Language language, CollectionText before, CollectionText said);

        /** What is said there now. */
        CollectionText now(Language language);
    }

    private final Language language;
    private final Saying saying;
    private final TextField title = new TextField();
    private final TextArea text = new TextArea();
    private CollectionText before;

    CollectionWords(Language language, CollectionText said, Saying saying) {
        this.language = language;
        this.saying = saying;
        this.before = said;
        addClassName("form-fields");
        title.setLabel(getTranslation("translation.in", getTranslation("collection.title"), name()));
        title.setManualValidation(true);
        title.setWidthFull();
        title.setValue(said.title());
        title.getElement().setAttribute("lang", language.code());
        text.setLabel(getTranslation("translation.in", getTranslation("collection.text"), name()));
        text.setHelperText(getTranslation("collection.text.help", CollectionText.MAX_TEXT));
        text.setManualValidation(true);
        text.setWidthFull();
        text.setMinRows(4);
        text.setValue(said.text());
        text.getElement().setAttribute("lang", language.code());
        add(title, text, save());
    }

    private String name() {
        return language.locale().getDisplayLanguage(getLocale());
    }

    private Button save() {
        var save = Buttons.plain(getTranslation("action.save"));
        save.addClickListener(click -> {
            Map<String, HasValidation> fields = Map.of("title", title, "text", text);
            fields.values().forEach(field -> field.setInvalid(false));
            try {
                saying.say(language, before, new CollectionText(title.getValue(), text.getValue()));
                before = saying.now(language);
                Toasts.done(getTranslation("collection.saved"));
            } catch (InvalidInput refused) {
                Problems.show(fields, refused);
                // Whoever has been told what somebody else said meanwhile may save their own over it.
                before = saying.now(language);
            }
        });
        return save;
    }
}
