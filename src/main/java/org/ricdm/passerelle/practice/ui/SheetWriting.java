package org.ricdm.passerelle.practice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.function.Consumer;
import java.util.function.Function;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.ui.Banner;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.FactList;
import org.ricdm.passerelle.common.ui.StickyActions;
import org.ricdm.passerelle.common.ui.Toasts;
import org.ricdm.passerelle.files.Files;
import org.ricdm.passerelle.practice.Depth;
import org.ricdm.passerelle.practice.Kept;
import org.ricdm.passerelle.practice.NotWritable;
import org.ricdm.passerelle.practice.SheetChoices;
import org.ricdm.passerelle.practice.SheetContent;
import org.ricdm.passerelle.practice.SheetField;
import org.ricdm.passerelle.practice.Sheets;

/**
 * The form of a sheet with what is said of it above and the buttons below. What is typed is kept at once; where somebody
 * else typed in the same field meanwhile, one decides.
 */
class SheetWriting {

    private final Sheets sheets;
    private final SheetDraft draft;
    private final SheetForm form;
    private final Consumer<SheetContent> whenKept;
    private final Div said = new Div();
    private final StickyActions actions = new StickyActions();

    /** @param whenKept told what is stored, each time something is */
    SheetWriting(
            Sheets sheets,
            SheetDraft draft,
            Depth depth,
            SheetChoices choices,
            Files files,
            Language reader,
            Consumer<SheetContent> whenKept) {
        this.sheets = sheets;
        this.draft = draft;
        this.whenKept = whenKept;
        this.form = new SheetForm(depth, draft.base(), choices, files, reader, () -> keep());
        silence();
    }

    /** What stands on the page, from above to below. */
    Component[] parts() {
        return new Component[] {said, form, actions};
    }

    /** Offers what can be done with the sheet, from the left to the right. */
    void offer(Button... buttons) {
        for (var i = 0; i < buttons.length; i++) {
            actions.addComponentAtIndex(i, buttons[i]);
        }
    }

    /**
     * As one types. What is too long is kept as well; where somebody else typed meanwhile, one decides first. Whether all
     * that stands here is kept now.
     */
    boolean keep() {
        return keep(draft::keep);
    }

    private boolean keep(Function<SheetContent, Kept> way) {
        try {
            var typed = form.value(draft.base());
            kept(way.apply(typed), typed);
            return !draft.isDisputed();
        } catch (InvalidInput refused) {
            form.show(refused);
            actions.notSaved();
        } catch (NotWritable refused) {
            say(Banner.warning(words("practice.notWritable." + refused.state().name())));
            actions.notSaved();
        }
        return false;
    }

    /**
     * Shows the sheet to its readers as it stands here, and goes there; or says what stands in its way.
     *
     * @param done key of what is said then
     */
    void publish(String done) {
        var id = keep() ? draft.id() : null;
        if (id == null) {
            return;
        }
        try {
            form.mustBeThere();
            sheets.publish(id);
            UI.getCurrent().navigate(sheets.open(id).brief().link().path().substring(1));
            Toasts.done(words(done));
        } catch (InvalidInput refused) {
            say(Banner.error(form.getTranslation(
                    "practice.error.notYet", refused.problems().size())));
            form.show(refused);
        }
    }

    /** Takes over what somebody else typed in other fields, and asks about those that both typed in. */
    private void kept(Kept now, SheetContent typed) {
        var theirs = now.stored().differsFrom(typed.straightened());
        theirs.removeAll(now.disputed());
        form.show(now.stored(), theirs);
        whenKept.accept(now.stored());
        if (now.disputed().isEmpty()) {
            silence();
            actions.saved();
        } else {
            ask(now);
            actions.notSaved();
        }
    }

    private void ask(Kept now) {
        var theirs = new FactList();
        now.disputed().forEach(path -> theirs.fact(label(path), now.stored().at(path)));
        var mine = Buttons.plain(words("practice.conflict.keep"));
        mine.addClickListener(click -> keep(draft::keepMine));
        var take = Buttons.plain(words("practice.conflict.take"));
        take.addClickListener(click -> {
            form.show(draft.takeTheirs());
            silence();
            actions.saved();
        });
        say(Banner.warning(words("practice.conflict")).with(theirs).action(mine).action(take));
    }

    private String label(String path) {
        return words(SheetField.at(path).map(SheetField::wordKey).orElse("practice.language"));
    }

    private void say(Banner banner) {
        silence();
        said.setVisible(true);
        said.add(banner);
    }

    private void silence() {
        said.removeAll();
        said.setVisible(false);
    }

    /** Brings the field that the address names before the eyes. */
    void goToNamedField() {
        form.getElement()
                .executeJs("const field = location.hash && document.getElementById(location.hash.slice(1));"
                        + " if (field) { field.scrollIntoView({block: 'center'}); field.focus(); }");
    }

    private static String words(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
