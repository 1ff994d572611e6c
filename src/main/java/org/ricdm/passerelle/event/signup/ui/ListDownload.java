package org.ricdm.passerelle.event.signup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.concurrent.atomic.AtomicBoolean;
import org.ricdm.passerelle.common.table.TableFormat;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.TableDownload;
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

    /** The menu of formats, or a button that asks first where there is something sensitive. */
    Component action() {
        if (!asksSensitive) {
            return new TableDownload(say("signup.desk.export"), event.slug(), source(new AtomicBoolean()));
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
        dialog.getFooter().add(close);
        for (var format : TableFormat.values()) {
            var link = TableDownload.link(format, say(format.wordKey()), event.slug(), source(sensitive));
            link.addClassName("button");
            dialog.getFooter().add(link);
        }
        return dialog;
    }

    private TableDownload.TableSource source(AtomicBoolean sensitive) {
        var ui = UI.getCurrent();
        var words = ui.getSession().getService().getInstantiator().getI18NProvider();
        var locale = ui.getLocale();
        var slug = event.slug();
        return () -> {
            var table = new SignUpTable(
                    sensitive.get() ? answers.tableWithSensitive(slug) : answers.table(slug),
                    words,
                    locale,
                    event.zone());
            return table.with(sink -> {
                var rows = desk.portion(slug, filter, null);
                while (!rows.isEmpty()) {
                    for (var row : rows) {
                        sink.row(table.cells(row));
                    }
                    rows = desk.portion(slug, filter, rows.getLast().id());
                }
            });
        };
    }

    private static String say(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
