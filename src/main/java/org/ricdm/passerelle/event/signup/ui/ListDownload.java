package org.ricdm.passerelle.event.signup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.concurrent.atomic.AtomicBoolean;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.form.AnswerDesk;
import org.ricdm.passerelle.event.signup.DeskFilter;
import org.ricdm.passerelle.event.signup.SignUpDesk;

/** Gives the list of people as a file; sensitive answers are in it only for who asks for them. */
final class ListDownload {

    private final EventBrief event;
    private final DeskFilter filter;
    private final boolean asksSensitive;
    private final SignUpDesk desk;
    private final AnswerDesk answers;

    /** @param asksSensitive whether there may be answers that need to be asked for */
    ListDownload(EventBrief event, DeskFilter filter, boolean asksSensitive, SignUpDesk desk, AnswerDesk answers) {
        this.event = event;
        this.filter = filter;
        this.asksSensitive = asksSensitive;
        this.desk = desk;
        this.answers = answers;
    }

    /** The link to the file, or a button that asks first where there is something sensitive. */
    Component action() {
        if (!asksSensitive) {
            return link(say("signup.desk.export"), new AtomicBoolean());
        }
        var open = Buttons.plain(say("signup.desk.export"));
        open.addClickListener(click -> ask().open());
        return open;
    }

    private Dialog ask() {
        var dialog = new Dialog();
        dialog.setHeaderTitle(say("questions.export.title"));
        var sensitive = new AtomicBoolean();
        var box = new Checkbox(say("questions.export.sensitive"));
        box.setHelperText(say("questions.export.sensitive.help"));
        box.addValueChangeListener(change -> sensitive.set(change.getValue()));
        dialog.add(box);
        var close = Buttons.plain(say("ui.close"));
        close.addClickListener(click -> dialog.close());
        var link = link(say("questions.export.go"), sensitive);
        link.addClassName("primary");
        dialog.getFooter().add(close, link);
        return dialog;
    }

    private Anchor link(String name, AtomicBoolean sensitive) {
        var ui = UI.getCurrent();
        var words = ui.getSession().getService().getInstantiator().getI18NProvider();
        var locale = ui.getLocale();
        var slug = event.slug();
        // Asked again when it is downloaded: a right lost counts then.
        var link = new Anchor(
                DownloadHandler.fromInputStream(download -> {
                    var bytes = new ByteArrayOutputStream();
                    SignUpTable.write(
                            desk.all(slug, filter),
                            sensitive.get() ? answers.tableWithSensitive(slug) : answers.table(slug),
                            words,
                            locale,
                            event.zone(),
                            bytes);
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes.toByteArray()),
                            slug + ".csv",
                            "text/csv; charset=utf-8",
                            bytes.size());
                }),
                name);
        link.addClassName("button");
        return link;
    }

    private static String say(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
