package org.ricdm.passerelle.practice.adoption.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.people.PersonCard;

/** Makes a colleague responsible for an adoption. */
class HandOverDialog extends ActDialog {

    HandOverDialog(List<PersonCard> colleagues, LongConsumer handOver) {
        super("adoption.handOver.title", "adoption.handOver.help");
        var member = new ComboBox<PersonCard>(AdoptionWords.of("adoption.responsible"));
        member.setItems(colleagues);
        member.setItemLabelGenerator(PersonCard::name);
        member.setManualValidation(true);
        member.setWidthFull();
        field("member", member);
        doing("adoption.handOver", () -> {
            @Nullable PersonCard chosen = member.getValue();
            if (chosen == null) {
                throw InvalidInput.of("member", "adoption.error.choose");
            }
            handOver.accept(chosen.id());
        });
    }
}
