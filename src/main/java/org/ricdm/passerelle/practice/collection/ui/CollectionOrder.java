package org.ricdm.passerelle.practice.collection.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.Chip;
import org.ricdm.passerelle.common.ui.Glyph;
import org.ricdm.passerelle.common.ui.MoveButtons;
import org.ricdm.passerelle.common.ui.Problems;
import org.ricdm.passerelle.common.ui.Toasts;
import org.ricdm.passerelle.practice.collection.CollectedSheet;
import org.ricdm.passerelle.practice.collection.Curating;

/** The sheets of a collection as its curators order them: moved by buttons, explained by a sentence, taken out. */
class CollectionOrder extends Div {

    private final long id;
    private final transient Curating curating;
    private final transient Showing showing;

    /** What shows the list anew. */
    interface Showing {

        List<CollectedSheet> sheets();
    }

    CollectionOrder(long id, Curating curating, Showing showing) {
        this.id = id;
        this.curating = curating;
        this.showing = showing;
        fill(null, MoveButtons.Way.UP);
    }

    private void fill(@Nullable Long moved, MoveButtons.Way way) {
        removeAll();
        var sheets = showing.sheets();
        var list = new OrderedList();
        list.addClassName("collection-order");
        list.getElement().setAttribute("role", "list");
        for (var n = 0; n < sheets.size(); n++) {
            var sheet = sheets.get(n);
            var title = sheet.link().title();
            var buttons = new MoveButtons(
                    getTranslation("collection.up", title),
                    getTranslation("collection.down", title),
                    n == 0 ? null : () -> move(sheet, MoveButtons.Way.UP),
                    n == sheets.size() - 1 ? null : () -> move(sheet, MoveButtons.Way.DOWN));
            list.add(item(sheet, buttons));
            if (moved != null && moved == sheet.link().id()) {
                buttons.focusMoved(way);
            }
        }
        add(list);
    }

    private ListItem item(CollectedSheet sheet, MoveButtons buttons) {
        var title = new Anchor(sheet.link().path(), sheet.link().title());
        title.getElement().setAttribute("lang", sheet.language().code());
        var out = Buttons.icon(
                Glyph.TRASH, getTranslation("collection.takeOut", sheet.link().title()));
        out.addClickListener(click -> {
            curating.takeOut(id, sheet.link().id());
            Toasts.done(getTranslation("collection.takenOut"));
            fill(null, MoveButtons.Way.UP);
        });
        var acts = new Div(buttons.up(), buttons.down(), out);
        acts.addClassName("cluster");
        var head = new Div(title);
        head.addClassName("cluster");
        if (sheet.retired()) {
            head.add(new Chip(Chip.Kind.CLOSED, getTranslation("practice.state.RETIRED")));
        }
        var words = new Div(head, reason(sheet));
        words.addClassName("collection-words");
        return new ListItem(words, acts);
    }

    private TextField reason(CollectedSheet sheet) {
        var reason = new TextField(getTranslation("collection.reason"));
        reason.setManualValidation(true);
        reason.setWidthFull();
        reason.setValue(sheet.reason());
        reason.addValueChangeListener(change -> {
            reason.setInvalid(false);
            try {
                curating.explain(id, sheet.link().id(), change.getValue());
                Toasts.done(getTranslation("collection.saved"));
            } catch (InvalidInput refused) {
                Problems.beside(reason, refused.problems().getFirst());
            }
        });
        return reason;
    }

    private void move(CollectedSheet sheet, MoveButtons.Way way) {
        curating.move(id, sheet.link().id(), way == MoveButtons.Way.UP ? Curating.Way.UP : Curating.Way.DOWN);
        fill(sheet.link().id(), way);
    }
}
