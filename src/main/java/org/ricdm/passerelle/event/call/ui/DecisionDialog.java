package org.ricdm.passerelle.event.call.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.InvalidInput.Problem;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.Dialogs;
import org.ricdm.passerelle.common.ui.Problems;
import org.ricdm.passerelle.common.ui.Toasts;
import org.ricdm.passerelle.event.call.CallDecisions;
import org.ricdm.passerelle.event.call.DeskProposal;
import org.ricdm.passerelle.event.call.ProposalState;

/** Prepares a decision with what the author is told. Nobody learns of it before the letters leave. */
class DecisionDialog extends Dialog {

    private final RadioButtonGroup<ProposalState> decision = new RadioButtonGroup<>(getTranslation("call.decision"));
    private final TextArea comment = new TextArea(getTranslation("call.comment.to"));

    DecisionDialog(DeskProposal found, String draft, BiConsumer<ProposalState, String> prepare, Runnable done) {
        setHeaderTitle(getTranslation("call.decide"));
        decision.setItems(Stream.of(ProposalState.ACCEPTED, ProposalState.RESERVE, ProposalState.DECLINED)
                .filter(found.proposal().state()::canBecome)
                .toList());
        decision.setItemLabelGenerator(state -> getTranslation("call.decide." + state));
        decision.setManualValidation(true);
        decision.addClassName("vertical");
        decision.setValue(found.prepared());
        comment.setMaxLength(CallDecisions.MAX_COMMENT);
        comment.setManualValidation(true);
        comment.setMinRows(5);
        comment.setWidthFull();
        comment.setHelperText(getTranslation("call.comment.help"));
        comment.setValue(
                draft.length() > CallDecisions.MAX_COMMENT ? draft.substring(0, CallDecisions.MAX_COMMENT) : draft);
        var help = new Paragraph(getTranslation("call.decide.help"));
        help.addClassName("muted");
        var fields = new Div(help, decision, comment);
        fields.addClassName("form-fields");
        add(fields);
        var save = Buttons.primary(getTranslation("call.decide.prepare"));
        save.addClickListener(click -> prepare(prepare, done));
        Dialogs.foot(this, save);
    }

    private void prepare(BiConsumer<ProposalState, String> prepare, Runnable done) {
        decision.setInvalid(false);
        comment.setInvalid(false);
        @Nullable ProposalState chosen = decision.getValue();
        if (chosen == null) {
            Problems.beside(decision, new Problem("decision", "call.decide.choose", List.of()));
            return;
        }
        try {
            prepare.accept(chosen, comment.getValue());
            close();
            Toasts.done(getTranslation("call.decide.done"));
            done.run();
        } catch (InvalidInput refused) {
            Problems.show(Map.of("decision", decision, "comment", comment), refused);
        }
    }
}
