package org.ricdm.passerelle.files.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.FieldGroup;
import org.ricdm.passerelle.common.ui.Glyph;
import org.ricdm.passerelle.common.ui.Problems;
import org.ricdm.passerelle.files.FileType;
import org.ricdm.passerelle.files.Files;
import org.ricdm.passerelle.files.StoredFile;

/** One file. It is judged and kept as soon as it is chosen; it belongs to nothing until the form is accepted. */
public class UploadField extends FieldGroup {

    private final Upload upload = new Upload();
    private final Div kept = new Div();
    private transient @Nullable Uploaded chosen;
    private transient Runnable whenChosen = () -> {};
    /** Counted outside the page as well. */
    private final AtomicInteger onTheWay = new AtomicInteger();

    private boolean pictures;

    /** @param files takes the file; null where none can be handed in */
    public UploadField(String label, Div explanation, @Nullable Files files) {
        super(label);
        addClassName("upload-field");
        kept.addClassName("cluster");
        upload.setMaxFiles(1);
        upload.setUploadButton(Buttons.plain(getTranslation("files.upload.choose")));
        upload.setDropLabel(new Span(getTranslation("files.upload.dropHere")));
        upload.setAcceptedFileExtensions(FileType.endings().toArray(String[]::new));
        if (files == null) {
            upload.setDropAllowed(false);
            upload.setEnabled(false);
        } else {
            upload.setUploadHandler(event -> receive(event, files));
        }
        explanation.addClassName("muted");
        add(kept, upload, explanation, problem());
        show();
    }

    /** For a picture, which is shown while one looks whether it is the right one. */
    public UploadField ofPictures() {
        pictures = true;
        upload.setAcceptedFileExtensions(".png", ".jpg", ".jpeg", ".gif");
        show();
        return this;
    }

    /** Does it whenever a file was chosen or taken away. */
    public void whenChosen(Runnable work) {
        whenChosen = work;
    }

    /** Runs outside the page: the bytes come in a request of their own. */
    private void receive(UploadEvent event, Files taking) throws IOException {
        var ui = event.getUI();
        begins();
        try (var bytes = event.getInputStream()) {
            var file = taking.store(bytes, event.getFileName());
            var _ = ui.access(() -> {
                setInvalid(false);
                took(new Uploaded(file.token(), file.name()));
            });
        } catch (InvalidInput refused) {
            var _ = ui.access(() -> refuse(event.getFileName(), refused));
        } finally {
            // Behind what became of it: in between nothing would be there and nothing on the way.
            var _ = ui.access(() -> {
                ends();
                upload.clearFileList();
            });
        }
    }

    /** A file is on its way to the portal until it {@link #ends}. */
    public void begins() {
        onTheWay.incrementAndGet();
    }

    /** A file has come, or has not. */
    public void ends() {
        onTheWay.decrementAndGet();
    }

    private void refuse(String name, InvalidInput refused) {
        setErrorMessage(name + " " + Problems.words(refused.problems().getFirst()));
        setInvalid(true);
    }

    /** Shows that file as the one that was chosen; null for none. */
    public final void took(@Nullable Uploaded file) {
        chosen = file;
        show();
        whenChosen.run();
    }

    /** What was chosen, null while nothing is. */
    public @Nullable Uploaded chosen() {
        return chosen;
    }

    /**
     * As {@link #chosen}, for somebody who wants to keep what there is.
     *
     * @throws InvalidInput on that field while a file is still on its way
     */
    public @Nullable Uploaded ready(String field) {
        if (onTheWay.get() > 0) {
            throw InvalidInput.of(field, "files.upload.comes");
        }
        return chosen;
    }

    private void show() {
        kept.removeAll();
        var file = chosen;
        kept.setVisible(file != null);
        upload.setVisible(file == null);
        if (file == null) {
            return;
        }
        var link = new Anchor(StoredFile.path(file.token(), file.name()), file.name());
        link.getElement().setAttribute("router-ignore", true);
        if (pictures) {
            var picture = new Image(StoredFile.thumbPath(file.token()), "");
            picture.addClassName("upload-picture");
            kept.add(picture);
        }
        var away = Buttons.icon(Glyph.TRASH, getTranslation("files.upload.remove", file.name()));
        away.addClickListener(click -> took(null));
        kept.add(link, away);
    }

    /**
     * A file that was taken.
     *
     * @param token by which it is attached to something
     * @param name as it is shown
     */
    public record Uploaded(String token, String name) {}
}
