package org.ricdm.passerelle.forum.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.text.PlainText;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.Dialogs;
import org.ricdm.passerelle.common.ui.Problems;
import org.ricdm.passerelle.forum.PracticeDrafts;
import org.ricdm.passerelle.forum.PracticeDrafts.Begun;
import org.ricdm.passerelle.forum.TopicView;
import org.ricdm.passerelle.practice.SheetField;

/** Asks how the practice is called that chosen posts become a draft of. Stays open until it is accepted. */
class DraftDialog extends Dialog {

    private final TextField title = new TextField(getTranslation("forum.practice.name"));

    DraftDialog(TopicView topic, List<Integer> numbers, PracticeDrafts practices, Consumer<Begun> done) {
        setHeaderTitle(getTranslation("forum.practice.title"));
        title.setWidthFull();
        title.setHelperText(getTranslation("forum.practice.nameHelp", SheetField.TITLE.max()));
        // With the ellipsis it is as long as it may be.
        title.setValue(PlainText.excerpt(topic.title(), SheetField.TITLE.max() - 1));
        var fields = new Div(new Paragraph(getTranslation("forum.practice.help", numbers.size())), title);
        fields.addClassName("form-fields");
        add(fields);
        var confirm = Buttons.primary(getTranslation("forum.practice.confirm"));
        confirm.setDisableOnClick(true);
        confirm.addClickListener(click -> {
            title.setInvalid(false);
            try {
                var begun = practices.begin(topic.id(), numbers, title.getValue());
                close();
                done.accept(begun);
            } catch (InvalidInput e) {
                Problems.beside(Map.of("title", title, "posts", title), e);
                title.focus();
            } finally {
                confirm.setEnabled(true);
            }
        });
        Dialogs.foot(this, confirm);
        Dialogs.beginAt(this, title);
    }
}
