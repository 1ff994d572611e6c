package org.ricdm.passerelle.forum.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.server.VaadinServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.Glyph;
import org.ricdm.passerelle.files.FileLimits;
import org.ricdm.passerelle.files.FileType;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * Below the text: what is being uploaded, and what could not be. Files are chosen with its button, pasted, or dropped on
 * the editor; the browser sends them to {@code /files}, which decides, and writes the answer into the text.
 */
@JavaScript("context://passerelle/uploads.js")
class AttachFiles extends Div {

    private static final List<String> SAID =
            List.of("drop", "sending", "placeholder", "done", "wait", "broken", "session", "tooLarge");

    /** Where the script puts the name of a file. */
    private static final String NAME = "{name}";

    private final NativeButton button = Buttons.icon(Glyph.FILE, getTranslation("files.attach"));

    AttachFiles() {
        addClassName("editor-files");
        button.getElement().setAttribute("data-attach", "");
        SAID.forEach(word -> getElement().setAttribute("data-" + word.toLowerCase(java.util.Locale.ROOT), word(word)));
        getElement().setAttribute("data-max", Long.toString(FileLimits.MAX_BYTES));
        var chooser = new Input();
        chooser.setType("file");
        chooser.getElement().setAttribute("multiple", true);
        chooser.getElement().setAttribute("hidden", true);
        chooser.getElement().setAttribute("accept", endings());
        chooser.getElement().setAttribute("aria-label", getTranslation("files.attach"));
        var progress = new Div();
        progress.addClassName("editor-progress");
        progress.getElement().setAttribute("role", "status");
        var problems = new Div();
        problems.addClassName("editor-problems");
        problems.getElement().setAttribute("role", "alert");
        add(chooser, progress, problems);
    }

    /** For the toolbar. */
    NativeButton button() {
        return button;
    }

    /** The token comes with each request that shows an editor: the one of the page may be older than the session. */
    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        var request = VaadinServletRequest.getCurrent();
        if (request != null && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            getElement().setAttribute("data-header", token.getHeaderName());
            getElement().setAttribute("data-token", token.getToken());
        }
        getElement().executeJs("window.passerelleUploads.attach(this)");
    }

    private String word(String word) {
        return word.equals("tooLarge")
                ? getTranslation("files.error.tooLarge", FileLimits.MAX_MEGABYTES)
                : getTranslation("files.upload." + word, NAME);
    }

    private static String endings() {
        return Arrays.stream(FileType.values())
                .map(type -> "." + type.extension())
                .collect(Collectors.joining(",", "", ",.jpeg"));
    }
}
