package org.ricdm.passerelle.practice.review.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.Dialogs;
import org.ricdm.passerelle.common.ui.Problems;
import org.ricdm.passerelle.people.Members;
import org.ricdm.passerelle.people.PersonCard;
import org.ricdm.passerelle.practice.review.Verdict;

/** What the office is asked before it names somebody or decides. Stays open, with what was chosen, until it is accepted. */
final class OfficeDialogs {

    private OfficeDialogs() {}

    /** Names a reviewer among all members. */
    static Dialog naming(Members members, String help, Consumer<PersonCard> name) {
        var who = new ComboBox<PersonCard>(words("peerreview.name.who"));
        who.setItems(
                query -> members.suggest(query.getFilter().orElse(""), query.getOffset() + query.getLimit()).stream()
                        .skip(query.getOffset()));
        who.setItemLabelGenerator(card -> card.name() + ", " + card.city());
        who.setManualValidation(true);
        who.setWidthFull();
        var dialog = new Dialog(words("peerreview.name"), new Paragraph(help), who);
        var confirm = Buttons.primary(words("peerreview.name"));
        confirm.addClickListener(click -> {
            @Nullable PersonCard chosen = who.getValue();
            if (chosen == null) {
                Problems.beside(who, new InvalidInput.Problem("reviewer", "peerreview.error.choose", List.of()));
                return;
            }
            accepted(dialog, Map.of("reviewer", who), () -> name.accept(chosen));
        });
        Dialogs.foot(dialog, confirm);
        Dialogs.beginAt(dialog, who);
        return dialog;
    }

    /** What becomes of a sheet whose reviews differ. */
    interface Deciding {

        void decide(Verdict verdict, String letter);
    }

    static Dialog deciding(Deciding deciding) {
        var verdict = new RadioButtonGroup<Verdict>(words("peerreview.decide.what"));
        verdict.setItems(Verdict.values());
        verdict.setItemLabelGenerator(one -> words(one.wordKey()));
        verdict.setManualValidation(true);
        var letter = new TextArea(words("peerreview.office.letter"));
        letter.setHelperText(words("peerreview.decide.help"));
        letter.setManualValidation(true);
        letter.setMinRows(5);
        letter.setWidthFull();
        var dialog = new Dialog(words("peerreview.decide"), verdict, letter);
        var confirm = Buttons.primary(words("peerreview.decide"));
        confirm.addClickListener(click -> {
            @Nullable Verdict chosen = verdict.getValue();
            if (chosen == null) {
                Problems.beside(verdict, new InvalidInput.Problem("verdict", "peerreview.error.verdict", List.of()));
                return;
            }
            verdict.setInvalid(false);
            accepted(
                    dialog,
                    Map.of("verdict", verdict, "letter", letter),
                    () -> deciding.decide(chosen, letter.getValue()));
        });
        Dialogs.foot(dialog, confirm);
        return dialog;
    }

    private static void accepted(Dialog dialog, Map<String, HasValidation> fields, Runnable work) {
        try {
            work.run();
            dialog.close();
        } catch (InvalidInput refused) {
            Problems.show(fields, refused);
            var others = new Div();
            Problems.besideNone(fields, refused, others);
            dialog.add(others);
        }
    }

    private static String words(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
