package org.ricdm.passerelle.event.signup.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.Dialogs;
import org.ricdm.passerelle.common.ui.Problems;
import org.ricdm.passerelle.common.ui.Toasts;
import org.ricdm.passerelle.event.signup.BulkAct;
import org.ricdm.passerelle.event.signup.BulkResult;
import org.ricdm.passerelle.event.signup.ManySignUps;
import org.ricdm.passerelle.event.signup.Picked;

/** Says what would become of the people who were chosen, and does it when that is wanted. */
class BulkDialog extends Dialog {

    private final String slug;
    private final BulkAct.Kind kind;
    private final transient Picked picked;
    private final transient ManySignUps many;
    private final transient Runnable afterwards;
    private final Select<Long> category = new Select<>();
    private final TextArea reason = new TextArea(getTranslation("signup.desk.reason"));
    private final Div plan = new Div();
    private final Div problems = new Div();
    private final Button confirm;
    private int expected;

    BulkDialog(
            String slug,
            BulkAct.Kind kind,
            Picked picked,
            Map<Long, String> categories,
            ManySignUps many,
            Runnable afterwards) {
        this.slug = slug;
        this.kind = kind;
        this.picked = picked;
        this.many = many;
        this.afterwards = afterwards;
        setHeaderTitle(getTranslation(kind.wordKey()).replace("…", ""));
        confirm =
                kind == BulkAct.Kind.DECLINE || kind == BulkAct.Kind.CANCEL ? Buttons.danger("") : Buttons.primary("");
        category.setLabel(getTranslation("signup.bulk.category"));
        category.setItems(List.copyOf(categories.keySet()));
        category.setItemLabelGenerator(id -> categories.getOrDefault(id, ""));
        category.setManualValidation(true);
        category.setVisible(kind == BulkAct.Kind.CATEGORY);
        category.addValueChangeListener(change -> plan());
        reason.setManualValidation(true);
        reason.setWidthFull();
        reason.setHelperText(getTranslation("signup.desk.reason.help"));
        reason.setVisible(kind.needsReason());
        plan.getElement().setAttribute("role", "status");
        confirm.setDisableOnClick(true);
        confirm.addClickListener(click -> carryOut());
        var content = new Div(problems, category, plan, reason);
        content.addClassName("stack");
        add(content);
        Dialogs.foot(this, confirm);
        plan();
    }

    private BulkAct act() {
        @Nullable Long chosen = category.getValue();
        return new BulkAct(kind, chosen, reason.getValue());
    }

    /** The dry run. */
    private void plan() {
        plan.removeAll();
        expected = 0;
        if (kind != BulkAct.Kind.CATEGORY || category.getValue() != null) {
            try {
                show(many.preview(slug, picked, act()));
            } catch (InvalidInput refused) {
                refuse(refused);
            }
        }
        confirm.setText(getTranslation("signup.bulk.confirm", expected));
        confirm.setEnabled(expected > 0);
    }

    private void show(BulkResult result) {
        expected = result.changed();
        var lines = new UnorderedList();
        lines.addClassName("sentences");
        result.people()
                .forEach((outcome, people) -> lines.add(new ListItem(getTranslation(outcome.wordKey(), people))));
        plan.add(
                new Paragraph(getTranslation(expected == 0 ? "signup.bulk.nothing" : "signup.bulk.would", expected)),
                lines);
    }

    private void carryOut() {
        problems.removeAll();
        reason.setInvalid(false);
        try {
            var done = many.carryOut(slug, picked, act(), expected);
            close();
            Toasts.done(getTranslation("signup.bulk.done", done.changed()));
            afterwards.run();
        } catch (InvalidInput refused) {
            plan();
            refuse(refused);
        }
    }

    private void refuse(InvalidInput refused) {
        var fields = Map.<String, HasValidation>of("reason", reason, "category", category);
        Problems.show(fields, refused);
        Problems.besideNone(fields, refused, problems);
    }
}
