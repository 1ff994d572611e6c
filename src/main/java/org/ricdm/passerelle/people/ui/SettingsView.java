package org.ricdm.passerelle.people.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.FormSection;
import org.ricdm.passerelle.common.ui.Page;
import org.ricdm.passerelle.common.ui.PageHeader;
import org.ricdm.passerelle.common.ui.Problems;
import org.ricdm.passerelle.common.ui.SettingsTabs;
import org.ricdm.passerelle.common.ui.Toasts;
import org.ricdm.passerelle.people.Members;
import org.ricdm.passerelle.people.ProfileEdit;

/** One's own profile and the language of the interface. */
@Route(PeopleNavigation.SETTINGS)
@PermitAll
class SettingsView extends Page implements HasDynamicTitle {

    private final transient Members members;
    private final TextField job = new TextField(getTranslation("people.settings.job"));
    private final TextArea about = new TextArea(getTranslation("people.member.about"));
    private final CheckboxGroup<Language> understands = new CheckboxGroup<>(getTranslation("people.settings.reads"));
    private final ComboBox<ZoneId> zone = new ComboBox<>(getTranslation("people.centre.zone"));
    private final Select<Language> language = new Select<>();

    SettingsView(Members members, CurrentViewer current) {
        this.members = members;
        var viewer = current.require();
        var profile = members.byHandle(viewer.handle()).orElseThrow();
        job.setValue(profile.job());
        about.setValue(profile.about());
        about.setHelperText(getTranslation("people.settings.about.help"));
        understands.setItems(Language.values());
        understands.setItemLabelGenerator(one -> one.locale().getDisplayLanguage(getLocale()));
        understands.setValue(java.util.Set.copyOf(profile.understands()));
        zone.setItems(ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
                .sorted()
                .map(ZoneId::of)
                .toList());
        zone.setItemLabelGenerator(ZoneId::getId);
        zone.setValue(profile.zone());
        language.setLabel(getTranslation("people.settings.language"));
        language.setItems(Language.OF_THE_INTERFACE);
        language.setItemLabelGenerator(Language::ownName);
        language.setValue(viewer.language());
        narrow();
        header(new PageHeader(getTranslation("nav.settings")));
        main(new SettingsTabs(SettingsTabs.PROFILE));
        var save = Buttons.primary(getTranslation("action.save"));
        save.addClickListener(click -> save(profile.understands()));
        main(
                new FormSection(
                                getTranslation("people.settings.profile"),
                                getTranslation("people.settings.profile.help"))
                        .with(job, about),
                new FormSection(
                                getTranslation("people.settings.languages"),
                                getTranslation("people.settings.languages.help"))
                        .with(language, understands),
                new FormSection(getTranslation("people.settings.time"), getTranslation("people.settings.time.help"))
                        .with(zone, save));
    }

    private void save(List<Language> before) {
        Map<String, HasValidation> fields = Map.of("job", job, "about", about, "understands", understands);
        fields.values().forEach(field -> field.setInvalid(false));
        if (zone.isEmpty()) {
            zone.setInvalid(true);
            return;
        }
        try {
            members.describe(new ProfileEdit(job.getValue(), about.getValue(), zone.getValue(), inOrder(before)));
            members.speak(language.getValue());
            Toasts.done(getTranslation("people.settings.saved"));
            if (!language.getValue().equals(Language.ofInterface(getLocale()))) {
                // The whole screen is built anew in the language that was just chosen.
                getUI().ifPresent(ui -> ui.getPage()
                        .setLocation("/settings?lang=" + language.getValue().code()));
            }
        } catch (InvalidInput wrong) {
            Problems.beside(fields, wrong);
        }
    }

    /** Languages keep their place; new ones come last. */
    private List<Language> inOrder(List<Language> before) {
        var chosen = understands.getValue();
        return java.util.stream.Stream.concat(before.stream(), Arrays.stream(Language.values()))
                .distinct()
                .filter(chosen::contains)
                .toList();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.settings") + " · Passerelle";
    }
}
