package org.ricdm.passerelle.moderation.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.ui.Banner;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.CalendarWords;
import org.ricdm.passerelle.common.ui.Dialogs;
import org.ricdm.passerelle.common.ui.Problems;
import org.ricdm.passerelle.moderation.Ground;
import org.ricdm.passerelle.moderation.Reasons;

/**
 * Asks for what a decision is founded on. The author reads it word for word, so it says so. Stays open, with what was
 * typed, until it is accepted.
 */
class DecisionDialog extends Dialog {

    private final Div form = new Div();
    private final Select<Ground> ground = new Select<>();
    private final TextArea facts = new TextArea();
    private final DatePicker until = new DatePicker();
    private final Map<String, HasValidation> fields = new HashMap<>();
    private @Nullable Banner refused;

    private DecisionDialog(String key) {
        setHeaderTitle(getTranslation(key));
        setWidth("min(36rem, 100vw)");
        form.addClassName("stack");
        form.add(new Paragraph(getTranslation(key + ".help")));
        add(form);
        ground.setLabel(getTranslation("moderation.decide.ground"));
        ground.setItems(Ground.values());
        ground.setItemLabelGenerator(one -> one == null ? "" : getTranslation(one.wordKey()));
        ground.setWidthFull();
        facts.setLabel(getTranslation("moderation.decide.facts"));
        facts.setHelperText(getTranslation("moderation.decide.factsHelp"));
        facts.setMaxLength(Reasons.MAX_FACTS);
        facts.setWidthFull();
        fields.put("facts", facts);
    }

    /** With the rule and the facts. */
    static DecisionDialog reasons(String key, Consumer<Reasons> action) {
        var dialog = new DecisionDialog(key);
        dialog.fields.put("ground", dialog.ground);
        dialog.form.add(dialog.ground, dialog.facts);
        dialog.buttons(key, () -> action.accept(dialog.typed()));
        return dialog;
    }

    /** With the rule, the facts and the last day; none stands for without an end. */
    static DecisionDialog suspension(String key, Suspending action) {
        var dialog = new DecisionDialog(key);
        dialog.fields.put("ground", dialog.ground);
        dialog.fields.put("until", dialog.until);
        dialog.until.setLabel(dialog.getTranslation("moderation.decide.until"));
        dialog.until.setI18n(CalendarWords.ofThePage());
        dialog.until.setHelperText(dialog.getTranslation("moderation.decide.untilHelp"));
        dialog.form.add(dialog.until, dialog.ground, dialog.facts);
        dialog.buttons(key, () -> action.suspend(dialog.until.getValue(), dialog.typed()));
        return dialog;
    }

    /** With words alone. */
    static DecisionDialog words(String key, Consumer<String> action) {
        var dialog = new DecisionDialog(key);
        dialog.form.add(dialog.facts);
        dialog.buttons(key, () -> action.accept(dialog.facts.getValue()));
        return dialog;
    }

    private Reasons typed() {
        return Reasons.of(ground.getValue(), facts.getValue());
    }

    private void buttons(String key, Runnable action) {
        var confirm = Buttons.primary(getTranslation(key + ".verb"));
        confirm.setDisableOnClick(true);
        confirm.addClickListener(click -> {
            carryOut(action);
            confirm.setEnabled(true);
        });
        Dialogs.foot(this, confirm);
    }

    private void carryOut(Runnable action) {
        fields.values().forEach(field -> field.setInvalid(false));
        if (refused != null) {
            form.remove(refused);
            refused = null;
        }
        try {
            action.run();
            close();
        } catch (InvalidInput wrong) {
            Problems.beside(fields, wrong);
            wrong.problems().stream()
                    .filter(problem -> !fields.containsKey(problem.field()))
                    .findFirst()
                    .ifPresent(problem -> {
                        var banner = Banner.error(Problems.words(problem));
                        refused = banner;
                        form.addComponentAsFirst(banner);
                    });
        }
    }

    /** What a suspension is founded on. */
    interface Suspending {
        void suspend(@Nullable LocalDate lastDay, Reasons reasons);
    }
}
