package org.ricdm.passerelle.forum.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.Dialogs;
import org.ricdm.passerelle.common.ui.Problems;
import org.ricdm.passerelle.thesaurus.Tag;
import org.ricdm.passerelle.thesaurus.Tags;

/** Asks which term or tag counts instead of a free tag. Stays open until it is accepted. */
class MergeTagDialog extends Dialog {

    /** @param merge takes the key of the other */
    MergeTagDialog(Tag tag, Tags tags, Consumer<String> merge) {
        setHeaderTitle(getTranslation("tag.merge.of", tag.label()));
        var into = new ComboBox<Tag>(getTranslation("tag.merge.into"));
        into.setItemLabelGenerator(Tag::label);
        into.setItems(
                query -> tags.complete(query.getFilter().orElse(""), query.getOffset() + query.getLimit()).stream()
                        .skip(query.getOffset()));
        into.setWidthFull();
        add(new Paragraph(getTranslation("tag.merge.help")), into);
        var confirm = Buttons.primary(getTranslation("tag.merge"));
        confirm.addClickListener(click -> {
            try {
                merge.accept(into.getOptionalValue().map(Tag::key).orElse(""));
                close();
            } catch (InvalidInput e) {
                Problems.beside(into, e.problems().getFirst());
                into.focus();
            }
        });
        Dialogs.foot(this, confirm);
    }
}
