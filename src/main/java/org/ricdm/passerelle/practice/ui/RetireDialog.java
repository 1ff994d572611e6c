package org.ricdm.passerelle.practice.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.Dialogs;
import org.ricdm.passerelle.common.ui.Problems;
import org.ricdm.passerelle.practice.RetiringReason;
import org.ricdm.passerelle.practice.SheetLink;
import org.ricdm.passerelle.practice.SheetRenewal;
import org.ricdm.passerelle.practice.Sheets;

/** Asks why a practice is no longer done, and what takes its place. */
class RetireDialog extends Dialog {

    private final Select<RetiringReason> reason = new Select<>();
    private final TextArea text = new TextArea(getTranslation("practice.retire.text"));
    private final ComboBox<SheetLink> next = new ComboBox<>(getTranslation("practice.replacedBy"));

    /** @param done after it was retired */
    RetireDialog(long id, SheetRenewal renewal, Sheets sheets, Runnable done) {
        setHeaderTitle(getTranslation("practice.retire.title"));
        reason.setLabel(getTranslation("practice.retire.reason"));
        reason.setItems(RetiringReason.values());
        reason.setItemLabelGenerator(one -> getTranslation(one.wordKey()));
        reason.setWidthFull();
        text.setWidthFull();
        text.setManualValidation(true);
        text.setHelperText(getTranslation("practice.retire.text.help"));
        next.setWidthFull();
        next.setManualValidation(true);
        next.setHelperText(getTranslation("practice.retire.next.help"));
        next.setItemLabelGenerator(SheetLink::title);
        next.setItems(
                query -> sheets.suggest(query.getFilter().orElse(""), query.getOffset() + query.getLimit()).stream()
                        .skip(query.getOffset()));
        var retire = Buttons.danger(getTranslation("practice.retire.do"));
        retire.addClickListener(click -> retire(id, renewal, done));
        add(new Paragraph(getTranslation("practice.retire.help")), reason, text, next);
        Dialogs.foot(this, retire);
        Dialogs.beginAt(this, reason);
    }

    private void retire(long id, SheetRenewal renewal, Runnable done) {
        Map<String, HasValidation> fields = Map.of("reason", reason, "text", text, "replacedBy", next);
        fields.values().forEach(field -> field.setInvalid(false));
        @Nullable RetiringReason chosen = reason.getValue();
        if (chosen == null) {
            Problems.show(
                    fields,
                    new InvalidInput(List.of(new InvalidInput.Problem("reason", "practice.error.choice", List.of()))));
            return;
        }
        try {
            renewal.retire(
                    id,
                    chosen,
                    text.getValue(),
                    Optional.ofNullable(next.getValue()).map(SheetLink::id).orElse(null));
            close();
            done.run();
        } catch (InvalidInput refused) {
            Problems.show(fields, refused);
        }
    }
}
