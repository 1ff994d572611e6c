package org.ricdm.passerelle.event.materials.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.event.Audience;
import org.ricdm.passerelle.event.EventDates;
import org.ricdm.passerelle.event.materials.MaterialEntry;
import org.ricdm.passerelle.event.materials.Materials;
import org.ricdm.passerelle.event.materials.MaterialsPage;
import org.ricdm.passerelle.event.programme.BookableSession;
import org.ricdm.passerelle.event.ui.EntryDialog;
import org.ricdm.passerelle.files.FileLimits;
import org.ricdm.passerelle.files.Files;
import org.ricdm.passerelle.files.ui.UploadField;

/** Asks for a link or a file, and to what it belongs. */
final class MaterialDialog {

    private final Materials materials;
    private final MaterialsPage page;
    private final Language reader;
    private final ComboBox<About> about = new ComboBox<>(say("materials.form.about"));
    private final TextField title = new TextField(say("materials.form.title"));
    private final TextField url = new TextField(say("materials.form.url"));
    private final UploadField file;
    private final Select<Language> language = new Select<>();
    private final RadioButtonGroup<Audience> audience = new RadioButtonGroup<>(say("materials.form.audience"));

    MaterialDialog(Materials materials, Files files, MaterialsPage page, Language reader) {
        this.materials = materials;
        this.page = page;
        this.reader = reader;
        file = new UploadField(
                say("materials.form.file"), new Div(say("materials.form.file.help", FileLimits.MAX_MEGABYTES)), files);
        about.setItems(choices());
        about.setItemLabelGenerator(this::words);
        about.setValue(choices().getFirst());
        about.setManualValidation(true);
        title.setHelperText(say("materials.form.title.help"));
        title.setMaxLength(MaterialEntry.MAX_TITLE);
        title.setManualValidation(true);
        url.setPlaceholder("https://");
        url.setMaxLength(MaterialEntry.MAX_URL);
        url.setManualValidation(true);
        language.setLabel(say("materials.form.language"));
        language.setItems(Language.OF_THE_INTERFACE);
        language.setItemLabelGenerator(Language::ownName);
        language.setValue(Language.ofInterface(reader.locale()));
        audience.setItems(Audience.NETWORK, Audience.PUBLIC);
        audience.setItemLabelGenerator(one -> say(one.wordKey()));
        audience.setValue(Audience.NETWORK);
        audience.setVisible(page.event().audience() == Audience.PUBLIC);
        about.setWidthFull();
        title.setWidthFull();
        url.setWidthFull();
    }

    /** @param done shows what is there afterwards */
    Dialog open(Runnable done) {
        var dialog = new EntryDialog(
                say("materials.add"),
                Map.<String, HasValidation>of("about", about, "title", title, "url", url, "file", file),
                () -> materials.add(page.event().slug(), typed()),
                null,
                done,
                about,
                title,
                file,
                url,
                language,
                audience);
        dialog.open();
        return dialog;
    }

    private MaterialEntry typed() {
        var chosen = file.ready("file");
        @Nullable About session = about.getValue();
        return new MaterialEntry(
                session == null || session.session() == null
                        ? null
                        : session.session().id(),
                title.getValue(),
                language.getValue(),
                url.getValue(),
                chosen == null ? null : chosen.token(),
                audience.getValue());
    }

    private List<About> choices() {
        var choices = new ArrayList<About>();
        if (page.toTheWhole()) {
            choices.add(new About(null));
        }
        page.addable().forEach(session -> choices.add(new About(session)));
        return choices;
    }

    private String words(About one) {
        var session = one.session();
        return session == null
                ? say("materials.whole")
                : session.title() + " · " + EventDates.moment(session.starts(), reader);
    }

    private static String say(String key, Object... arguments) {
        return com.vaadin.flow.component.UI.getCurrent().getTranslation(key, arguments);
    }

    private record About(@Nullable BookableSession session) {}
}
