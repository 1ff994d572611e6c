package org.ricdm.passerelle.practice.collection.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.Dialogs;
import org.ricdm.passerelle.common.ui.Problems;
import org.ricdm.passerelle.common.ui.Toasts;
import org.ricdm.passerelle.practice.SheetBrief;
import org.ricdm.passerelle.practice.collection.CollectionCover;
import org.ricdm.passerelle.practice.collection.Curating;

/** Adds a sheet to one of one's own collections, or to a new one, with a sentence why. */
class AddDialog extends Dialog {

    /** One of the collections, or null for a new one. */
    private record Choice(@Nullable CollectionCover collection) {}

    private final RadioButtonGroup<Choice> choice = new RadioButtonGroup<>();
    private final TextField title = new TextField();
    private final TextField reason = new TextField();
    private final transient Curating curating;
    private final transient Runnable added;
    private final Language language;
    private final long sheet;

    /** @param added after it was added */
    AddDialog(SheetBrief sheet, List<CollectionCover> mine, Language language, Curating curating, Runnable added) {
        this.sheet = sheet.id();
        this.language = language;
        this.curating = curating;
        this.added = added;
        setHeaderTitle(getTranslation("collection.add"));
        choice.setLabel(getTranslation("collection.add.which"));
        choice.setManualValidation(true);
        var choices = Stream.concat(mine.stream().map(Choice::new), Stream.of(new Choice(null)))
                .toList();
        choice.setItems(choices);
        choice.setItemLabelGenerator(one -> one.collection() == null
                ? getTranslation("collection.add.new")
                : one.collection().title());
        choice.setValue(choices.getFirst());
        title.setLabel(getTranslation("collection.title"));
        title.setManualValidation(true);
        title.setWidthFull();
        title.setVisible(mine.isEmpty());
        choice.setVisible(!mine.isEmpty());
        choice.addValueChangeListener(
                change -> title.setVisible(change.getValue().collection() == null));
        reason.setLabel(getTranslation("collection.reason"));
        reason.setManualValidation(true);
        reason.setWidthFull();
        add(choice, title, reason);
        if (mine.isEmpty()) {
            addComponentAsFirst(new Paragraph(getTranslation("collection.add.first")));
        }
        var add = Buttons.primary(getTranslation("collection.add.do"));
        add.addClickListener(click -> add());
        Dialogs.foot(this, add);
    }

    private void add() {
        Map<String, HasValidation> fields =
                new HashMap<>(Map.of("collection", choice, "title", title, "reason", reason, "sheet", reason));
        fields.values().forEach(field -> field.setInvalid(false));
        var chosen = choice.getValue().collection();
        try {
            if (chosen == null) {
                curating.beginWith(title.getValue(), language, sheet, reason.getValue());
            } else {
                curating.add(chosen.id(), sheet, reason.getValue());
            }
            close();
            Toasts.done(getTranslation("collection.added"));
            added.run();
        } catch (InvalidInput refused) {
            Problems.show(fields, refused);
        }
    }
}
