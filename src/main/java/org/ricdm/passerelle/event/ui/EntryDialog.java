package org.ricdm.passerelle.event.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.Dialogs;
import org.ricdm.passerelle.common.ui.Problems;

/** A few fields about one thing, kept or taken out. Stays open until it is accepted. */
public class EntryDialog extends Dialog {

    private final Div refused = new Div();

    /**
     * @param save keeps what is typed
     * @param remove takes the thing out, null for one that is not there yet
     * @param done shows what is there afterwards
     */
    public EntryDialog(
            String title,
            Map<String, HasValidation> fields,
            Runnable save,
            @Nullable Runnable remove,
            Runnable done,
            Component... content) {
        setHeaderTitle(title);
        refused.getElement().setAttribute("role", "alert");
        var body = new Div(content);
        body.addClassName("form-fields");
        add(refused, body);
        if (remove != null) {
            var out = Buttons.quiet(getTranslation("programme.remove"));
            out.addClickListener(click -> attempt(fields, remove, done));
            getFooter().add(out);
        }
        var keep = Buttons.primary(getTranslation("programme.save"));
        keep.addClickListener(click -> attempt(fields, save, done));
        Dialogs.foot(this, keep);
    }

    private void attempt(Map<String, HasValidation> fields, Runnable doing, Runnable done) {
        refused.removeAll();
        fields.values().forEach(field -> field.setInvalid(false));
        try {
            doing.run();
        } catch (InvalidInput e) {
            Problems.beside(fields, e);
            e.problems().stream()
                    .filter(problem -> !fields.containsKey(problem.field()))
                    .map(Problems::words)
                    .forEach(words -> {
                        var line = new Paragraph(words);
                        line.addClassName("error-line");
                        refused.add(line);
                    });
            return;
        }
        close();
        done.run();
    }
}
