package org.ricdm.passerelle.forum.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.Glyph;
import org.ricdm.passerelle.common.ui.Icon;
import org.ricdm.passerelle.common.ui.Problems;
import org.ricdm.passerelle.common.ui.SafeHtml;
import org.ricdm.passerelle.forum.Posts;
import org.ricdm.passerelle.people.PersonCard;

/**
 * Where a message is written: toolbar, text, preview by the server's pipeline, names after an at sign, draft kept while
 * typing. What is done with the text is the owner's.
 */
@Tag("div")
@JavaScript("context://passerelle/editor.js")
class Editor extends Div {

    private static final int TYPING_PAUSE_MS = 700;

    private final String place;
    private final TextArea text = new TextArea();
    private final Div preview = new Div();
    private final Div panes = new Div();
    private final Div foot = new Div();
    private final Span status = new Span();
    private final AttachFiles files = new AttachFiles();
    private final Button publish = Buttons.primary("");
    private final transient Function<String, String> render;
    private final transient Function<String, List<PersonCard>> people;
    private transient Consumer<String> keep = body -> {};

    /**
     * @param place where the draft is kept
     * @param render source to clean HTML
     * @param people who may be named, by the first letters
     */
    Editor(String place, Function<String, String> render, Function<String, List<PersonCard>> people) {
        this.place = place;
        this.render = render;
        this.people = people;
        addClassName("editor");
        text.addClassName("editor-text");
        text.setAriaLabel(getTranslation("forum.message"));
        text.setPlaceholder(getTranslation("forum.editor.placeholder"));
        text.setWidthFull();
        text.setMinRows(5);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(TYPING_PAUSE_MS);
        text.addValueChangeListener(change -> typed(change.getValue()));
        preview.addClassNames("editor-preview");
        preview.setVisible(false);
        panes.addClassName("editor-panes");
        panes.add(text, preview);
        status.addClassName("saved");
        status.getElement().setAttribute("role", "status");
        publish.setText(getTranslation("forum.publish"));
        publish.setDisableOnClick(true);
        publish.getElement().setAttribute("data-publish", "");
        foot.addClassName("editor-foot");
        foot.add(status, publish);
        getElement().setAttribute("data-names", getTranslation("forum.editor.names"));
        add(toolbar(), panes, files, foot);
    }

    /** Called a moment after typing stops. */
    void onTyped(Consumer<String> listener) {
        keep = listener;
    }

    /** Called with the text; what it throws as {@link InvalidInput} on the body is shown beside the text. */
    void onPublish(Consumer<String> action) {
        publish.addClickListener(click -> {
            showError("");
            try {
                action.accept(text.getValue());
            } catch (InvalidInput e) {
                show(e);
            } finally {
                publish.setEnabled(true);
            }
        });
    }

    /** Something small at the beginning of the line below the text. */
    void below(com.vaadin.flow.component.Component small) {
        foot.addComponentAsFirst(small);
    }

    /** A quiet button in front of the main one. */
    void before(Button button) {
        foot.addComponentAtIndex(foot.indexOf(publish), button);
    }

    /** The line with the main button, to be put below what else is filled in before the text is published. */
    Div footApart() {
        remove(foot);
        foot.addClassName("apart");
        return foot;
    }

    void verb(String words) {
        publish.setText(words);
    }

    void setValue(String body) {
        text.setValue(body);
        if (preview.isVisible()) {
            showPreview(body);
        }
    }

    String getValue() {
        return text.getValue();
    }

    void focusText() {
        getElement().executeJs("window.passerelleEditor.focus(this)");
    }

    /** The text is published: nothing is left to restore. */
    void published() {
        // On the page, because the editor may be gone before the answer arrives.
        getUI().ifPresent(ui -> ui.getPage().executeJs("window.passerelleEditor?.forget($0)", place));
    }

    void saved() {
        getElement().executeJs("window.passerelleEditor.stored($0, $1)", place, text.getValue());
        status.removeAll();
        status.add(new Icon(Glyph.CHECK), new Span(getTranslation("forum.saved")));
    }

    void show(InvalidInput invalid) {
        invalid.problems().stream()
                .filter(problem -> problem.field().equals("body"))
                .findFirst()
                .ifPresent(problem -> showError(Problems.words(problem)));
    }

    private void showError(String words) {
        text.setErrorMessage(words);
        text.setInvalid(!words.isEmpty());
        if (!words.isEmpty()) {
            focusText();
        }
    }

    /** People whose name begins with the letters: handle, name and place, tab-separated, one a line. */
    @ClientCallable
    public String names(String letters) {
        return people.apply(letters.substring(0, Math.min(30, letters.length()))).stream()
                .map(card -> card.handle() + "\t" + card.name() + "\t" + card.city() + ", " + card.country())
                .collect(Collectors.joining("\n"));
    }

    /** The browser had a copy of a text that never reached the server. */
    @ClientCallable
    public void restored(String body) {
        if (body.length() <= Posts.MAX_LENGTH) {
            text.setValue(body);
            typed(body);
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        getElement().executeJs("window.passerelleEditor.attach(this, $0)", place);
    }

    private void typed(String body) {
        if (text.isInvalid() && !body.isBlank()) {
            showError("");
        }
        keep.accept(body);
        if (preview.isVisible()) {
            showPreview(body);
        }
    }

    private void showPreview(String body) {
        preview.removeAll();
        preview.add(new SafeHtml(render.apply(body)));
    }

    private Div toolbar() {
        var bar = new Div();
        bar.addClassName("editor-toolbar");
        bar.getElement().setAttribute("role", "toolbar");
        bar.getElement().setAttribute("aria-label", getTranslation("forum.editor.toolbar"));
        bar.add(
                mark(Glyph.BOLD, "bold"),
                mark(Glyph.ITALIC, "italic"),
                mark(Glyph.LINK, "link"),
                mark(Glyph.QUOTE, "quote"),
                mark(Glyph.LIST, "list"),
                mark(Glyph.LIST_ORDERED, "ordered"),
                mark(Glyph.CODE, "code"),
                mark(Glyph.TABLE, "table"),
                new EmojiButton(),
                files.button());
        var eye = Buttons.icon(Glyph.EYE, getTranslation("forum.editor.preview"));
        eye.getElement().setAttribute("aria-pressed", "false");
        eye.addClickListener(click -> {
            preview.setVisible(!preview.isVisible());
            eye.getElement().setAttribute("aria-pressed", Boolean.toString(preview.isVisible()));
            if (preview.isVisible()) {
                showPreview(text.getValue());
            }
        });
        bar.add(eye);
        return bar;
    }

    private NativeButton mark(Glyph glyph, String kind) {
        var button = Buttons.icon(glyph, getTranslation("forum.editor." + kind));
        button.getElement().setAttribute("data-mark", kind);
        return button;
    }
}
