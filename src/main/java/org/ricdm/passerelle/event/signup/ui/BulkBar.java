package org.ricdm.passerelle.event.signup.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.event.signup.BulkAct;
import org.ricdm.passerelle.event.signup.DeskFilter;
import org.ricdm.passerelle.event.signup.DeskLook;
import org.ricdm.passerelle.event.signup.DeskOverview;
import org.ricdm.passerelle.event.signup.DeskRow;
import org.ricdm.passerelle.event.signup.ManySignUps;
import org.ricdm.passerelle.event.signup.Picked;
import org.ricdm.passerelle.event.signup.WritesTo;

/** Chooses people of the list, one by one or all that match, and does something with all of them at once. */
class BulkBar extends Div {

    private final String slug;
    private final transient DeskFilter filter;
    private final Map<Long, String> categories;
    private final transient ManySignUps many;
    private final transient Runnable afterwards;
    private final Set<Long> picked = new TreeSet<>();
    private final List<Checkbox> boxes = new ArrayList<>();
    private final Checkbox page = new Checkbox(getTranslation("signup.bulk.page"));
    private final Button all = Buttons.quiet(getTranslation("signup.bulk.all"));
    private final Span count = new Span();
    private final Div acts = new Div();
    private final Anchor write;
    private final Button writeTicked = Buttons.plain(getTranslation("signup.bulk.writeTicked"));
    private final transient WritesTo letters;
    private boolean everybody;

    /** While the box of the page follows those of the rows. */
    private boolean looking;

    /** @param afterwards shows the list anew */
    BulkBar(DeskOverview overview, DeskLook look, ManySignUps many, WritesTo letters, Runnable afterwards) {
        this.slug = overview.event().slug();
        this.filter = look.filter();
        this.categories = overview.choices().categories();
        this.many = many;
        this.letters = letters;
        this.afterwards = afterwards;
        addClassName("bulk-bar");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("signup.bulk"));
        page.addValueChangeListener(change -> {
            if (!looking) {
                boxes.forEach(box -> box.setValue(change.getValue()));
            }
        });
        all.addClickListener(click -> {
            everybody = !everybody;
            boxes.forEach(box -> box.setEnabled(!everybody));
            look();
        });
        count.addClassName("muted");
        count.getElement().setAttribute("role", "status");
        acts.addClassName("cluster");
        for (var kind : BulkAct.Kind.values()) {
            if (kind != BulkAct.Kind.CATEGORY || categories.size() > 1) {
                acts.add(button(kind));
            }
        }
        write = Buttons.link(getTranslation("signup.bulk.write"), SignUpNavigation.letter(slug, look));
        writeTicked.setDisableOnClick(true);
        writeTicked.addClickListener(click -> write());
        acts.add(write, writeTicked);
        add(page, all, count, acts);
        look();
    }

    private Button button(BulkAct.Kind kind) {
        var button = Buttons.plain(getTranslation(kind.wordKey()));
        button.addClickListener(click -> new BulkDialog(
                        slug,
                        kind,
                        new Picked(filter, everybody ? Set.of() : Set.copyOf(picked)),
                        categories,
                        many,
                        afterwards)
                .open());
        return button;
    }

    private void write() {
        try {
            UI.getCurrent().navigate(letters.begin(slug, Set.copyOf(picked)).substring(1));
        } catch (InvalidInput refused) {
            // Whoever was ticked is not there any more: the list says who is.
            afterwards.run();
        }
    }

    /** What chooses that person. */
    Checkbox box(DeskRow row) {
        var box = new Checkbox();
        box.setAriaLabel(getTranslation("signup.bulk.one", row.person().name()));
        box.addValueChangeListener(change -> {
            if (change.getValue()) {
                picked.add(row.id());
            } else {
                picked.remove(row.id());
            }
            look();
        });
        boxes.add(box);
        return box;
    }

    private void look() {
        var some = everybody || !picked.isEmpty();
        page.setVisible(!everybody);
        looking = true;
        page.setValue(!boxes.isEmpty() && picked.size() == boxes.size());
        looking = false;
        all.setText(getTranslation(everybody ? "signup.bulk.some" : "signup.bulk.all"));
        count.setText(
                everybody
                        ? getTranslation("signup.bulk.everybody")
                        : picked.isEmpty() ? "" : getTranslation("signup.bulk.count", picked.size()));
        acts.setVisible(some);
        // To all of them by what the list is narrowed by, so that who comes later is among them; else one by one.
        write.setVisible(everybody && filter.isSelection());
        writeTicked.setVisible(!everybody);
    }
}
