package org.ricdm.passerelle.practice.translation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.ui.Banner;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.Chip;
import org.ricdm.passerelle.common.ui.LanguageChip;
import org.ricdm.passerelle.common.ui.Problems;
import org.ricdm.passerelle.practice.translation.KeptPassage;
import org.ricdm.passerelle.practice.translation.Passage;
import org.ricdm.passerelle.practice.translation.PassageState;

/** One text of a sheet with its translation beside it, kept as one types. */
class PassageField extends Div {

    /** Milliseconds without a key after which a text is kept. */
    private static final int PAUSE = 1_500;

    /** What keeps it. */
    interface Keeping {

        /**
         * Keeps that text.
         *
         * @param base what the one who typed had before
         */
        KeptPassage keep(String path, String base, String text);

        /** Keeps it as it is, for what the original says now. */
        KeptPassage confirm(String path);

        /** What is typed there is not kept. */
        void refused();
    }

    private final Keeping keeping;
    private final Language from;
    private final TextFieldBase<?, String> input;
    private final Span count = new Span();
    private final Div state = new Div();
    private final Div notice = new Div();
    private Passage passage;
    /** The text of the store that the one who types has before them. */
    private String base;

    private boolean disputed;

    PassageField(Passage passage, String label, Language from, Language to, Keeping keeping) {
        this.keeping = keeping;
        this.from = from;
        this.passage = passage;
        this.base = passage.text();
        this.input = passage.isLong() ? area() : new TextField();
        addClassName("passage");
        input.setLabel(getTranslation("translation.in", label, to.locale().getDisplayLanguage(getLocale())));
        input.setWidthFull();
        input.setManualValidation(true);
        input.getElement().setAttribute("lang", to.code());
        input.setValueChangeMode(ValueChangeMode.LAZY);
        input.setValueChangeTimeout(PAUSE);
        count.addClassName("count-of");
        state.addClassName("cluster");
        var below = new Div(state, count);
        below.addClassName("field-help");
        input.setHelperComponent(below);
        input.setValue(passage.text());
        input.addValueChangeListener(change -> {
            measure();
            if (!change.getValue().equals(base)) {
                typed();
            }
        });
        notice.getElement().setAttribute("aria-live", "polite");
        add(original(passage, label), new Div(input, notice));
        measure();
        showState();
        showChange();
    }

    private static TextArea area() {
        var area = new TextArea();
        area.setMinRows(4);
        return area;
    }

    private Component original(Passage of, String label) {
        var name = new Span(label);
        name.addClassName("passage-label");
        var head = new Div(name, new LanguageChip(from));
        head.addClassName("cluster");
        var text = new Paragraph(of.original());
        text.addClassName("passage-text");
        text.getElement().setAttribute("lang", from.code());
        return new Div(head, text);
    }

    private void measure() {
        var length = input.getValue().length();
        count.setText(getTranslation("practice.count", length, passage.limit()));
        if (length > passage.limit()) {
            input.setErrorMessage(getTranslation("practice.error.long", passage.limit(), length));
        }
        input.setInvalid(length > passage.limit());
    }

    private void typed() {
        if (disputed) {
            // Until one of the two is chosen, nothing is kept.
            keeping.refused();
            return;
        }
        keep();
    }

    private void keep() {
        try {
            var kept = keeping.keep(passage.path(), base, input.getValue());
            if (kept.disputed()) {
                dispute(kept.stored());
            } else {
                stored(kept.stored());
            }
        } catch (InvalidInput e) {
            Problems.beside(input, e.problems().getFirst());
            keeping.refused();
        }
    }

    private void stored(Passage fresh) {
        passage = fresh;
        base = fresh.text();
        disputed = false;
        notice.removeAll();
        showState();
        showChange();
    }

    private void showState() {
        state.removeAll();
        if (passage.state() != PassageState.MISSING) {
            state.add(new Chip(kind(), getTranslation(passage.state().wordKey())));
        }
        var by = passage.by();
        if (by != null) {
            state.add(new Span(by.name()));
        }
    }

    private Chip.Kind kind() {
        return switch (passage.state()) {
            case MISSING -> Chip.Kind.STATE;
            case DONE -> Chip.Kind.DONE;
            case STALE -> Chip.Kind.WAITING;
            case TOO_LONG -> Chip.Kind.DANGER;
        };
    }

    /** What the original said when it was translated, beside what it says now. */
    private void showChange() {
        if (!passage.isStale()) {
            return;
        }
        var changed = new ChangedWords(passage.before(), passage.original());
        changed.getElement().setAttribute("lang", from.code());
        var before = new Paragraph(passage.before());
        before.addClassName("passage-text");
        before.getElement().setAttribute("lang", from.code());
        var holds = Buttons.quiet(getTranslation("translation.holds"));
        holds.addClickListener(click -> confirm());
        notice.removeAll();
        notice.add(Banner.info(getTranslation("translation.changed"))
                .with(changed, new Details(getTranslation("translation.before"), before))
                .action(holds));
    }

    private void confirm() {
        try {
            stored(keeping.confirm(passage.path()).stored());
        } catch (InvalidInput e) {
            Problems.beside(input, e.problems().getFirst());
        }
    }

    /** Somebody else wrote here meanwhile: theirs is shown, one's own stays in the field, and one of them is chosen. */
    private void dispute(Passage theirs) {
        disputed = true;
        keeping.refused();
        var text = new Paragraph(theirs.text().isEmpty() ? getTranslation("translation.emptied") : theirs.text());
        text.addClassName("passage-text");
        var take = Buttons.plain(getTranslation("translation.takeTheirs"));
        take.addClickListener(click -> {
            stored(theirs);
            input.setValue(theirs.text());
        });
        var mine = Buttons.quiet(getTranslation("translation.keepMine"));
        mine.addClickListener(click -> {
            base = theirs.text();
            disputed = false;
            keep();
        });
        var by = theirs.by();
        notice.removeAll();
        notice.add(Banner.warning(
                        by == null
                                ? getTranslation("translation.disputed.someone")
                                : getTranslation("translation.disputed", by.name()))
                .with(text)
                .action(Buttons.together(take, mine)));
    }
}
