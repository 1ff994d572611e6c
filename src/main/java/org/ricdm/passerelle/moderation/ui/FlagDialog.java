package org.ricdm.passerelle.moderation.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Map;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.Dialogs;
import org.ricdm.passerelle.common.ui.Problems;
import org.ricdm.passerelle.common.ui.Toasts;
import org.ricdm.passerelle.moderation.Flags;
import org.ricdm.passerelle.moderation.Ground;

/** Where a member says what is wrong with something. Stays open, with what was typed, until it is accepted. */
public class FlagDialog extends Dialog {

    private final transient Flags flags;
    private final transient Runnable done;
    private final RadioButtonGroup<Ground> ground = new RadioButtonGroup<>();
    private final TextArea words = new TextArea();

    public FlagDialog(Flags flags, ObjectRef object, Runnable done) {
        this.flags = flags;
        this.done = done;
        setHeaderTitle(getTranslation("moderation.flag.title"));
        setWidth("min(34rem, 100vw)");
        ground.setLabel(getTranslation("moderation.flag.ground"));
        ground.setItems(Ground.values());
        ground.setItemLabelGenerator(one -> getTranslation(one.wordKey()));
        ground.addThemeName("vertical");
        ground.setRequiredIndicatorVisible(true);
        words.setLabel(getTranslation("moderation.flag.words"));
        words.setHelperText(getTranslation("moderation.flag.wordsHelp"));
        words.setMaxLength(Flags.MAX_WORDS);
        words.setWidthFull();
        var fields = new Div(new Paragraph(getTranslation("moderation.flag.lead", Flags.UNTIL_HIDDEN)), ground, words);
        fields.addClassName("stack");
        add(fields);
        var send = Buttons.primary(getTranslation("moderation.flag.send"));
        send.setDisableOnClick(true);
        send.addClickListener(click -> {
            send(object);
            send.setEnabled(true);
        });
        Dialogs.foot(this, send);
    }

    private void send(ObjectRef object) {
        ground.setInvalid(false);
        words.setInvalid(false);
        try {
            flags.raise(object, ground.getValue(), words.getValue());
            close();
            Toasts.done(getTranslation("moderation.flag.sent"));
            done.run();
        } catch (InvalidInput wrong) {
            Problems.beside(Map.<String, HasValidation>of("ground", ground, "words", words), wrong);
            if (wrong.problems().getFirst().field().equals("words")) {
                words.focus();
            } else {
                ground.getElement().callJsFunction("focus");
            }
        }
    }
}
