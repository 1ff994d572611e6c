package org.ricdm.passerelle.event.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.Viewer;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.text.PlainText;
import org.ricdm.passerelle.common.ui.FormSection;
import org.ricdm.passerelle.common.ui.Problems;
import org.ricdm.passerelle.event.Audience;
import org.ricdm.passerelle.event.EventEntry;
import org.ricdm.passerelle.event.EventKind;
import org.ricdm.passerelle.event.EventMode;
import org.ricdm.passerelle.event.EventText;
import org.ricdm.passerelle.event.Partner;
import org.ricdm.passerelle.event.PictureEntry;
import org.ricdm.passerelle.files.Files;
import org.ricdm.passerelle.people.CentreSummary;

/** All that is said of an event. */
class EventForm extends Div {

    private final Select<EventKind> kind = new Select<>();
    private final RadioButtonGroup<Audience> audience = new RadioButtonGroup<>(getTranslation("event.form.audience"));
    private final Select<EventMode> mode = new Select<>();
    private final Select<Language> language = new Select<>();
    private final TextField slug = new TextField(getTranslation("event.form.slug"));
    private final TimeFields times;
    private final PlaceFields place;
    private final PictureFields picture;
    private final PartnerFields partners;
    private final List<EventTexts> texts =
            Language.OF_THE_INTERFACE.stream().map(EventTexts::new).toList();

    EventForm(List<CentreSummary> centres, Files files, Language reader) {
        addClassName("form");
        kind.setLabel(getTranslation("event.form.kind"));
        kind.setItems(EventKind.values());
        kind.setItemLabelGenerator(one -> getTranslation(one.wordKey()));
        audience.setItems(Audience.values());
        audience.setItemLabelGenerator(one -> getTranslation(one.wordKey()));
        mode.setLabel(getTranslation("event.form.mode"));
        mode.setItems(EventMode.values());
        mode.setItemLabelGenerator(one -> getTranslation(one.wordKey()));
        language.setLabel(getTranslation("event.form.language"));
        language.setItems(Language.OF_THE_INTERFACE);
        language.setItemLabelGenerator(Language::ownName);
        language.setHelperText(getTranslation("event.form.language.help"));
        slug.setHelperText(getTranslation("event.form.slug.help"));
        slug.setManualValidation(true);
        slug.setWidthFull();
        times = new TimeFields(reader);
        place = new PlaceFields(centres, reader);
        picture = new PictureFields(files);
        partners = new PartnerFields(centres, files);
        mode.addValueChangeListener(change ->
                place.setVisible(change.getValue() == null || change.getValue().hasPlace()));
        var said = new FormSection(getTranslation("event.form.texts"), getTranslation("event.form.texts.help"))
                .with(language);
        texts.forEach(said::with);
        add(
                new FormSection(getTranslation("event.form.what"), getTranslation("event.form.what.help"))
                        .two(kind, mode)
                        .with(audience),
                times,
                place,
                said,
                picture,
                partners,
                new FormSection(getTranslation("event.form.address"), "").with(slug));
    }

    /** A new event of the one who begins it; its address follows its first title until somebody writes another one. */
    void begin(Viewer author) {
        kind.setValue(EventKind.MEETING);
        audience.setValue(Audience.NETWORK);
        mode.setValue(EventMode.ON_SITE);
        language.setValue(author.language());
        times.begin(author.zone());
        texts.forEach(one -> {
            one.setOpened(one.language() == author.language());
            one.whenNamed((before, now) -> {
                if (one.language() == language.getValue()
                        && (slug.isEmpty() || slug.getValue().equals(PlainText.slug(before, "event")))) {
                    slug.setValue(PlainText.slug(now, "event"));
                }
            });
        });
    }

    void show(EventEntry entry, List<Partner> with, PictureEntry shown) {
        kind.setValue(entry.kind());
        audience.setValue(entry.audience());
        mode.setValue(entry.mode());
        language.setValue(entry.language());
        times.show(entry.starts(), entry.ends(), entry.zone());
        place.show(entry.place(), entry.hostCentreId());
        texts.forEach(one -> {
            one.show(entry.texts().getOrDefault(one.language(), EventText.brief("", "")));
            one.setOpened(one.language() == entry.language());
        });
        picture.show(shown);
        partners.show(with);
        slug.setValue(entry.slug());
        slug.setReadOnly(true);
    }

    /** @throws InvalidInput when there is no date or hour */
    EventEntry typed() {
        times.require();
        return new EventEntry(
                slug.getValue().strip(),
                kind.getValue(),
                audience.getValue(),
                mode.getValue(),
                language.getValue(),
                times.starts(),
                times.ends(),
                times.zone(),
                place.typed(),
                place.host(),
                texts.stream().collect(Collectors.toMap(EventTexts::language, EventTexts::typed)));
    }

    PictureEntry picture() {
        return picture.typed();
    }

    List<Partner> partners() {
        return partners.typed();
    }

    void accept() {
        fields().values().forEach(field -> field.setInvalid(false));
    }

    /** Says beside each field what is wrong with it, unfolds its language and brings the first before the eyes. */
    void refuse(InvalidInput refused) {
        refused.problems()
                .forEach(problem -> texts.stream()
                        .filter(one -> one.fields().containsKey(problem.field()))
                        .forEach(one -> one.setOpened(true)));
        Problems.show(fields(), refused);
    }

    private Map<String, HasValidation> fields() {
        var fields = new HashMap<String, HasValidation>();
        fields.put("slug", slug);
        fields.putAll(times.fields());
        fields.putAll(place.fields());
        fields.putAll(picture.fields());
        fields.putAll(partners.fields());
        texts.forEach(one -> fields.putAll(one.fields()));
        return fields;
    }
}
