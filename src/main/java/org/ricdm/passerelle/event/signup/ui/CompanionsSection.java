package org.ricdm.passerelle.event.signup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.Objects;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.Viewer;
import org.ricdm.passerelle.common.time.WallTime;
import org.ricdm.passerelle.common.ui.Banner;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.Chip;
import org.ricdm.passerelle.common.ui.Confirmation;
import org.ricdm.passerelle.common.ui.Dialogs;
import org.ricdm.passerelle.common.ui.Glyph;
import org.ricdm.passerelle.common.ui.PageSection;
import org.ricdm.passerelle.common.ui.Problems;
import org.ricdm.passerelle.common.ui.Row;
import org.ricdm.passerelle.common.ui.RowList;
import org.ricdm.passerelle.common.ui.Toasts;
import org.ricdm.passerelle.event.EventDates;
import org.ricdm.passerelle.event.form.ui.AnswerForms;
import org.ricdm.passerelle.event.signup.Companions;
import org.ricdm.passerelle.event.signup.MySignUp;
import org.ricdm.passerelle.event.signup.NewCompanion;
import org.ricdm.passerelle.event.signup.OwnCompanions.Companion;
import org.ricdm.passerelle.event.signup.SignUpPage;
import org.ricdm.passerelle.event.signup.SignUpState;

/** Whom somebody brings: how it stands with each, and what can be done about it. */
class CompanionsSection extends PageSection {

    private final transient SignUpPage page;
    private final transient MySignUp mine;
    private final transient Companions companions;
    private final transient AnswerForms forms;
    private final transient Viewer viewer;
    private final transient Runnable afterwards;

    /** @param afterwards shows the page anew */
    CompanionsSection(
            SignUpPage page,
            MySignUp mine,
            Companions companions,
            AnswerForms forms,
            Viewer viewer,
            Runnable afterwards) {
        super(UI.getCurrent().getTranslation("signup.companion.title"));
        this.page = page;
        this.mine = mine;
        this.companions = companions;
        this.forms = forms;
        this.viewer = viewer;
        this.afterwards = afterwards;
        var own = page.companions();
        if (!own.mine().isEmpty()) {
            var rows = new RowList();
            own.mine().forEach(one -> rows.add(row(one)));
            add(rows);
        }
        own.of(mine.categoryId()).filter(offer -> mine.state().isOpen()).ifPresent(offer -> {
            var rule = new Paragraph(getTranslation("signup.companion.rule", offer.most()) + " "
                    + getTranslation("signup.companion.rule.places"));
            rule.addClassName("muted");
            add(rule);
        });
        if (mine.state().isOpen() && own.left(mine.categoryId()) > 0) {
            var more = Buttons.plain(getTranslation("signup.companion.add"));
            more.addClickListener(click -> open(
                    getTranslation("signup.companion.add"),
                    new CompanionFields("", own.form(), forms),
                    own.of(mine.categoryId()).orElseThrow().as().id(),
                    typed -> Toasts.done(getTranslation(
                            "signup.companion.done."
                                    + companions.add(page.event().slug(), typed),
                            typed.name().strip()))));
            add(more);
        }
    }

    /** Whether there is anything to say. */
    static boolean has(SignUpPage page, MySignUp mine) {
        var own = page.companions();
        return !own.mine().isEmpty() || (mine.state().isOpen() && own.left(mine.categoryId()) > 0);
    }

    private Row row(Companion one) {
        var row = new Row(one.name().isEmpty() ? getTranslation("signup.companion.forgotten") : one.name(), null);
        row.chips(new Chip(kind(one.state()), state(one)));
        row.second(one.category());
        why(row, one);
        if (one.mayChange()) {
            row.action(Buttons.together(actions(one)));
        }
        return row;
    }

    private String state(Companion one) {
        var word = getTranslation(one.state().wordKey());
        return one.position() == 0 ? word : word + " · " + getTranslation("signup.desk.number", one.position());
    }

    private void why(Row row, Companion one) {
        if (one.state() == SignUpState.WAITING) {
            row.second(
                    !mine.state().takesPlace()
                            ? getTranslation("signup.companion.waitsForYou")
                            : one.full() == null ? "" : getTranslation("signup.full." + one.full()));
        } else if (one.state() == SignUpState.OFFERED) {
            row.second(getTranslation(
                    "signup.companion.offered",
                    EventDates.moment(
                            WallTime.of(Objects.requireNonNull(one.offeredUntil()), viewer.zone()),
                            viewer.language())));
        }
    }

    private Component[] actions(Companion one) {
        var slug = page.event().slug();
        var actions = new ArrayList<Component>();
        if (one.state() == SignUpState.OFFERED) {
            var accept = Buttons.primary(getTranslation("signup.mine.accept"));
            accept.setAriaLabel(getTranslation("signup.companion.accept.of", one.name()));
            accept.addClickListener(click -> act(() -> {
                companions.accept(slug, one.id());
                Toasts.done(getTranslation("signup.companion.done.CONFIRMED", one.name()));
            }));
            actions.add(accept);
        }
        var change = Buttons.icon(Glyph.EDIT, getTranslation("signup.companion.change", one.name()));
        change.addClickListener(click -> change(one));
        actions.add(change);
        var cancel = Buttons.icon(Glyph.TRASH, getTranslation("signup.companion.cancel", one.name()));
        cancel.addClickListener(click -> Confirmation.askSternly(
                getTranslation("signup.companion.cancel.ask", one.name()),
                getTranslation(
                        one.state() == SignUpState.WAITING
                                ? "signup.companion.cancel.line"
                                : "signup.mine.cancel.place"),
                () -> act(() -> {
                    companions.cancel(slug, one.id());
                    Toasts.done(getTranslation("signup.companion.cancelled", one.name()));
                })));
        actions.add(cancel);
        return actions.toArray(Component[]::new);
    }

    private void change(Companion one) {
        open(
                getTranslation("signup.companion.change", one.name()),
                new CompanionFields(one.name(), one.form(), forms),
                one.categoryId(),
                typed -> {
                    companions.change(page.event().slug(), one.id(), typed);
                    Toasts.done(getTranslation(
                            "signup.companion.changed", typed.name().strip()));
                });
    }

    private void open(String title, CompanionFields fields, long categoryId, Keeping keeping) {
        fields.category(categoryId);
        var dialog = new Dialog();
        dialog.setHeaderTitle(title);
        var problems = new Div();
        dialog.add(problems, fields);
        var save = Buttons.primary(getTranslation("action.save"));
        save.addClickListener(click -> {
            fields.accept();
            problems.removeAll();
            try {
                keeping.keep(fields.typed());
                dialog.close();
                afterwards.run();
            } catch (InvalidInput refused) {
                var all = fields.fields("");
                Problems.show(all, refused);
                Problems.besideNone(all, refused, problems);
            }
        });
        Dialogs.foot(dialog, save);
        Dialogs.beginAt(dialog, fields.name());
        dialog.open();
    }

    /** Does it and shows what came of it; what is refused is said above the list. */
    private void act(Runnable work) {
        try {
            work.run();
            afterwards.run();
        } catch (InvalidInput refused) {
            addComponentAtIndex(
                    1, Banner.error(Problems.words(refused.problems().getFirst())));
        }
    }

    private static Chip.Kind kind(SignUpState state) {
        return switch (state) {
            case CONFIRMED, CHECKED_IN -> Chip.Kind.DONE;
            case WAITING, OFFERED, TO_BE_APPROVED -> Chip.Kind.WAITING;
            case DECLINED, CANCELLED -> Chip.Kind.CLOSED;
        };
    }

    /** What is done with what was typed. */
    private interface Keeping {
        void keep(NewCompanion typed);
    }
}
